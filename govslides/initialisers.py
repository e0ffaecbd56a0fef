"""`__init__` of records with up to 26 fields, written out.

Compiling them from text when a class needs one, as the standard library does, takes a tenth of a small
build's time. `records` gives them their real names of fields; capital letters are what sets a field.
"""

# ruff: noqa: E501, E702, E741, F821
# mypy: ignore-errors
# fmt: off

def _0(self): pass
def _1(self, *, a): A(self, a)
def _2(self, *, a, b): A(self, a); B(self, b)
def _3(self, *, a, b, c): A(self, a); B(self, b); C(self, c)
def _4(self, *, a, b, c, d): A(self, a); B(self, b); C(self, c); D(self, d)
def _5(self, *, a, b, c, d, e): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e)
def _6(self, *, a, b, c, d, e, f): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f)
def _7(self, *, a, b, c, d, e, f, g): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g)
def _8(self, *, a, b, c, d, e, f, g, h): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h)
def _9(self, *, a, b, c, d, e, f, g, h, i): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i)
def _10(self, *, a, b, c, d, e, f, g, h, i, j): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j)
def _11(self, *, a, b, c, d, e, f, g, h, i, j, k): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k)
def _12(self, *, a, b, c, d, e, f, g, h, i, j, k, l): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l)
def _13(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m)
def _14(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n)
def _15(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o)
def _16(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p)
def _17(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q)
def _18(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r)
def _19(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s)
def _20(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s); T(self, t)
def _21(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s); T(self, t); U(self, u)
def _22(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s); T(self, t); U(self, u); V(self, v)
def _23(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s); T(self, t); U(self, u); V(self, v); W(self, w)
def _24(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s); T(self, t); U(self, u); V(self, v); W(self, w); X(self, x)
def _25(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s); T(self, t); U(self, u); V(self, v); W(self, w); X(self, x); Y(self, y)
def _26(self, *, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z): A(self, a); B(self, b); C(self, c); D(self, d); E(self, e); F(self, f); G(self, g); H(self, h); I(self, i); J(self, j); K(self, k); L(self, l); M(self, m); N(self, n); O(self, o); P(self, p); Q(self, q); R(self, r); S(self, s); T(self, t); U(self, u); V(self, v); W(self, w); X(self, x); Y(self, y); Z(self, z)

# fmt: on

CODES = tuple(made.__code__ for name, made in globals().copy().items() if name[1:].isdigit())
"""The code of each, at the number of its fields."""

SETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
