"""`NamedTuple` of the standard library, made fast to start with.

The standard library writes and compiles `__new__` as text for each class: 0.1 ms a class, and a build needs
some forty. Here its code is compiled already, and a class only gives it the names of its fields. Otherwise
they behave alike. Type checkers see the standard library's own.
"""

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from types import FunctionType

    try:
        from _collections import _tuplegetter as getter
    except ImportError:  # another kind of Python
        from operator import itemgetter

        def getter(index, doc):
            """What reads a field."""
            return property(itemgetter(index), doc=doc)

    class _Made(type):
        """Makes plain subclasses of `tuple`, whose type is `type`."""

        def __new__(mcs, name, bases, namespace):
            if not bases:  # NamedTuple itself
                return type.__new__(mcs, name, bases, namespace)
            names = tuple(namespace.get("__annotations__", ()))
            defaults = tuple([namespace.pop(one) for one in names if one in namespace])
            namespace.update(_SHARED)
            namespace["__new__"] = _new(name, names, defaults)
            namespace["__match_args__"] = namespace["_fields"] = names
            namespace["_field_defaults"] = dict(
                zip(names[len(names) - len(defaults) :], defaults, strict=True)
            )
            namespace.update({one: getter(index, f"Field {index}") for index, one in enumerate(names)})
            return type(name, (tuple,), namespace)

    class NamedTuple(metaclass=_Made):
        """A tuple whose places have names."""

    def _new(name, names, defaults):
        """`__new__` for a class: the code is shared by all that have as many fields, under other names."""
        if len(names) >= len(_CODES):
            raise TypeError(f"a named tuple has at most {len(_CODES) - 1} fields")
        code = _CODES[len(names)].replace(co_varnames=("_cls", *names))
        made = FunctionType(code, {"new": tuple.__new__}, "__new__", defaults or None)
        made.__qualname__ = f"{name}.__new__"
        return made

    def _make(cls, values):
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes):
        made = self._make([changes.pop(name, value) for name, value in zip(self._fields, self, strict=True)])
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self):
        return dict(zip(self._fields, self, strict=True))

    def _repr(self):
        told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({told})"

    def _arguments(self):
        return tuple(self)

    _SHARED = {
        "__slots__": (),
        "__repr__": _repr,
        "__getnewargs__": _arguments,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
    }

    # fmt: off
    # ruff: noqa: E501, E741, F821 -- `new` comes with the function
    _CODES = [made.__code__ for made in (
        lambda cls: new(cls, ()),
        lambda cls, a: new(cls, (a,)),
        lambda cls, a, b: new(cls, (a, b)),
        lambda cls, a, b, c: new(cls, (a, b, c)),
        lambda cls, a, b, c, d: new(cls, (a, b, c, d)),
        lambda cls, a, b, c, d, e: new(cls, (a, b, c, d, e)),
        lambda cls, a, b, c, d, e, f: new(cls, (a, b, c, d, e, f)),
        lambda cls, a, b, c, d, e, f, g: new(cls, (a, b, c, d, e, f, g)),
        lambda cls, a, b, c, d, e, f, g, h: new(cls, (a, b, c, d, e, f, g, h)),
        lambda cls, a, b, c, d, e, f, g, h, i: new(cls, (a, b, c, d, e, f, g, h, i)),
        lambda cls, a, b, c, d, e, f, g, h, i, j: new(cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k: new(cls, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k, l: new(cls, (a, b, c, d, e, f, g, h, i, j, k, l)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k, l, m: new(cls, (a, b, c, d, e, f, g, h, i, j, k, l, m)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k, l, m, n: new(cls, (a, b, c, d, e, f, g, h, i, j, k, l, m, n)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o: new(cls, (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p: new(cls, (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q: new(cls, (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)),
        lambda cls, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r: new(cls, (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r)),
    )]
    # fmt: on
