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
        defaults = {}
        for base in reversed(cls.__mro__[1:]):
            defaults |= _fields_of(base)
        defaults |= {name: namespace.pop(name, _REQUIRED) for name in own}
        namespace.pop("__dict__", None)
        namespace.pop("__weakref__", None)
        inherited = {name for base in cls.__mro__[1:] for name in getattr(base, "__slots__", ())}
        namespace["__slots__"] = tuple(name for name in own if name not in inherited)
        namespace["__record_fields__"] = defaults
        namespace["__match_names__"] = tuple(defaults)
        namespace["__match_args__"] = ()
        namespace["__dataclass_fields__"] = _StandardFields()
        namespace["__dataclass_params__"] = _Parameters
        for name, method in _METHODS.items():
            namespace.setdefault(name, method)
        if len(defaults) >= len(CODES):
            raise TypeError(f"a record has at most {len(CODES) - 1} fields")
        if "__post_init__" in namespace:
            raise TypeError("a record has no __post_init__")
        return type(cls)(cls.__name__, cls.__bases__, namespace)

    _REQUIRED = object()

    def _is_shared(annotation):
        return "ClassVar" in str(annotation)

    def _fields_of(base):
        return vars(base).get("__record_fields__", {})

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

    def _values(self):
        return tuple([getattr(self, name) for name in self.__match_names__])

    def _equal(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values(self) == _values(other)

    def _hash(self):
        return hash(_values(self))

    def _repr(self):
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_names__)
        return f"{type(self).__qualname__}({told})"

    def _state(self):
        return _values(self)

    def _set_state(self, state):
        for name, value in zip(self.__match_names__, state, strict=True):
            setattr(self, name, value)

    _METHODS = {
        "__init__": _first_init,
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _repr,
        "__getstate__": _state,
        "__setstate__": _set_state,
    }

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
