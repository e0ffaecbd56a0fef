"""Reading blocks as written into the blocks that they mean.

In comes what `syntax` made of a file, with fenced divs unread; out come the nodes of the block types.
What is wrong is reported, and reading goes on to find the rest.
"""

from collections.abc import Callable, Iterable
from typing import Any

from govslides.blocks import registry
from govslides.blocks.support.attributes import check_keys
from govslides.blocks.support.nodes import Aside, Prompt
from govslides.diagnostics import Sink
from govslides.model.document import Div, ThematicBreak
from govslides.model.prose import Alert, Block, BlockQuote, Definition, DefinitionList, Item, ItemList
from govslides.records import replace


class Reader:
    """Reads the blocks of one lecture.

    `lifted` holds the asides and prompts met inside other blocks, until somebody takes them.
    """

    __slots__ = ("_in_aside", "lifted", "sink")

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.lifted: list[Block] = []
        self._in_aside = 0

    def slide(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Read what stands on a slide; asides and prompts come right after the block they stood in."""
        out: list[Block] = []
        for block in blocks:
            self._read_into(block, out)
            if self.lifted:
                out += self.lifted
                self.lifted = []
        return tuple(out)

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Read what stands inside another block; asides and prompts go to `lifted`."""
        out: list[Block] = []
        for block in blocks:
            self._read_into(block, out)
        return tuple(out)

    def prose(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Read the prose of an aside; prompts stay where they are in it."""
        self._in_aside += 1
        try:
            return self.blocks(blocks)
        finally:
            self._in_aside -= 1

    def private(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Read what is for tutors alone: nothing is lifted out of it, of asides the prose stays."""
        since = len(self.lifted)
        out = list(self.prose(blocks))
        for block in self.lifted[since:]:
            out += block.blocks if isinstance(block, Aside) else (block,)
        del self.lifted[since:]
        return tuple(out)

    def take_asides(self, since: int) -> tuple[Aside, ...]:
        """Take the asides lifted since `lifted` was `since` long."""
        asides = tuple(block for block in self.lifted[since:] if isinstance(block, Aside))
        self.lifted[since:] = [block for block in self.lifted[since:] if not isinstance(block, Aside)]
        return asides

    def _read_into(self, block: Block, out: list[Block]) -> None:
        if type(block) is Div:
            self._read_div(block, out)
        elif type(block) is ThematicBreak:
            pass  # a rule inside a block: nothing to show on a slide
        elif (rebuild := _CONTAINERS.get(type(block))) and _holds_div(block):
            out.append(rebuild(self, block))
        else:
            out.append(block)

    def _read_div(self, div: Div, out: list[Block]) -> None:
        module = registry.find(div.name) if div.name else None
        if module is None:
            if div.name:
                registry.report_unknown(div, self.sink)
            out += self.blocks(div.blocks)
            return
        check_keys(div, module.KEYS, self.sink)
        if not div.blocks and not getattr(module, "MAY_BE_EMPTY", False):
            _report_empty(div, self.sink)
            return
        told = len(self.sink)
        node = module.read(div, self)
        if node is None:
            if len(self.sink) == told:
                _report_empty(div, self.sink)
            return
        if isinstance(node, Aside) or (isinstance(node, Prompt) and not self._in_aside):
            self.lifted.append(node)
        else:
            out.append(node)


def _holds_div(block: Block) -> bool:
    source, start, end = block.span
    return source.text.find(":::", start, end) >= 0


def _report_empty(div: Div, sink: Sink) -> None:
    sink.warning(
        "empty-block",
        div.name_span,
        f"`::: {div.name}` has nothing in it.",
        "It is left out, since there is nothing to show.",
        "Write its content between the fences, or take the block out.",
    )


def _list(reader: Reader, block: ItemList) -> Block:
    return replace(block, items=tuple(_item(reader, item) for item in block.items))


def _item(reader: Reader, block: Item) -> Item:
    return replace(block, blocks=reader.blocks(block.blocks))


def _quoted(reader: Reader, block: BlockQuote) -> Block:
    return replace(block, blocks=reader.blocks(block.blocks))


def _alert(reader: Reader, block: Alert) -> Block:
    return replace(block, blocks=reader.blocks(block.blocks))


def _definitions(reader: Reader, block: DefinitionList) -> Block:
    return replace(block, entries=tuple(_definition(reader, entry) for entry in block.entries))


def _definition(reader: Reader, entry: Definition) -> Definition:
    return replace(entry, meanings=tuple(reader.blocks(meaning) for meaning in entry.meanings))


_CONTAINERS: dict[type[Block], Callable[[Reader, Any], Block]] = {
    ItemList: _list,
    BlockQuote: _quoted,
    Alert: _alert,
    DefinitionList: _definitions,
}
