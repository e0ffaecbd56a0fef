"""`dataclass`, `field` and `replace` of the standard library, made fast to start with.

The standard library writes, compiles and runs six methods for each class at import: about 0.7 ms a
class, which is more than a whole small build may take. Here a class shares all methods with the others
but `__init__`, and that is made with the first instance, of code that is compiled already. Meant for
frozen, slotted, keyword-only classes alone; they behave alike, `dataclasses.fields` and `replace` know
them, and they can be subclassed by the standard library's. Type checkers see the standard library's own,
and it is they who refuse a field that is set: refusing it at run time too would nearly double the time
that an instance takes, and a long lecture has a hundred thousand.
"""

from typing import TYPE_CHECKING

__all__ = ["dataclass", "field", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from types import FunctionType
    from typing import ClassVar

    from govslides.initialisers import CODES

    class _Factory:
        """A default that is made anew for each instance."""

        __slots__ = ("make",)

        def __init__(self, make):
            self.make = make

    def field(*, default_factory):
        """A field whose default `default_factory()` makes."""
        return _Factory(default_factory)

    def replace(record, /, **changes):
        """The same record with other values in some fields."""
        values = {name: getattr(record, name) for name in type(record).__match_names__}
        return type(record)(**(values | changes))

    def dataclass(*, frozen, slots, kw_only):
        """Make a class a frozen, slotted, keyword-only record; the parameters say so, as they must."""
        if not (frozen and slots and kw_only):
            raise TypeError("a record is frozen, slotted and keyword-only")
        return _record

    def _record(cls):
        """The class again, with slots for its annotated fields."""
        namespace = dict(vars(cls))
        own = [name for name, kind in namespace.get("__annotations__", {}).items() if not _is_shared(kind)]
        inherited = {}
        for base in reversed(cls.__mro__[1:-1]):
            inherited |= vars(base).get("__record_fields__", {})
        fields = inherited | {name: namespace.pop(name, _REQUIRED) for name in own}
        if len(fields) >= len(CODES):
            raise TypeError(f"a record has at most {len(CODES) - 1} fields")
        if "__post_init__" in namespace:
            raise TypeError("a record has no __post_init__")
        namespace.pop("__dict__", None)
        namespace.pop("__weakref__", None)
        namespace["__slots__"] = tuple([name for name in own if name not in inherited])
        namespace["__record_fields__"] = fields
        namespace["__match_names__"] = tuple(fields)
        namespace["__dataclass_fields__"] = _STANDARD_FIELDS
        namespace["__init__"] = _first_init
        bases = cls.__bases__
        if not issubclass(cls, _Record):
            bases = (*[base for base in bases if base is not object], _Record)
        return type(cls)(cls.__name__, bases, namespace)

    _REQUIRED = object()

    def _is_shared(annotation):
        return annotation is ClassVar or getattr(annotation, "__origin__", None) is ClassVar

    def _first_init(self, /, **values):
        """Stands in for `__init__` until a class makes its first instance."""
        cls = type(self)
        init = _compile_init(cls)
        cls.__init__ = init
        init(self, **values)

    def _compile_init(cls):
        """`__init__` for a class: the code is shared by all that have as many fields, under other names."""
        names = tuple(cls.__record_fields__)
        defaults = {name: value for name, value in cls.__record_fields__.items() if value is not _REQUIRED}
        code = CODES[len(names)].replace(co_varnames=("self", *names), co_names=names)
        init = FunctionType(code, {}, "__init__")
        init.__kwdefaults__ = defaults
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        made = {name: value.make for name, value in defaults.items() if isinstance(value, _Factory)}
        return _making(init, made) if made else init

    def _making(init, made):
        """`init`, with fresh values for the fields that are made anew for each instance."""

        def __init__(self, /, **values):  # noqa: N807
            for name, make in made.items():
                if name not in values:
                    values[name] = make()
            init(self, **values)

        return __init__

    class _Parameters:
        """What the standard library asks of a base class."""

        init = repr = eq = frozen = True
        order = unsafe_hash = False

    class _StandardFields:
        """The fields as the standard library describes them, made when it asks."""

        def __get__(self, _instance, cls):
            import dataclasses

            described = {}
            for name, default in cls.__record_fields__.items():
                if default is _REQUIRED:
                    one = dataclasses.field(kw_only=True)
                elif isinstance(default, _Factory):
                    one = dataclasses.field(kw_only=True, default_factory=default.make)
                else:
                    one = dataclasses.field(kw_only=True, default=default)
                one.name, one._field_type = name, dataclasses._FIELD
                one.type = next(
                    kind[name]
                    for base in cls.__mro__
                    if name in (kind := vars(base).get("__annotations__", {}))
                )
                described[name] = one
            cls.__dataclass_fields__ = described
            return described

    _STANDARD_FIELDS = _StandardFields()

    class _Record:
        """What all records have in common."""

        __slots__ = ()
        __match_args__ = ()
        __dataclass_params__ = _Parameters

        def __getstate__(self):
            return tuple([getattr(self, name) for name in self.__match_names__])

        def __setstate__(self, state):
            for name, value in zip(self.__match_names__, state, strict=True):
                setattr(self, name, value)

        def __eq__(self, other):
            if other is self:
                return True
            if other.__class__ is not self.__class__:
                return NotImplemented
            return self.__getstate__() == other.__getstate__()

        def __hash__(self):
            return hash(self.__getstate__())

        def __repr__(self):
            told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_names__)
            return f"{type(self).__qualname__}({told})"
