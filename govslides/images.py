"""Pictures, checked before anything else touches them.

In come the bytes of a file from anywhere, out comes a whole PNG or JPEG without metadata, or a
message. What a picture is, its bytes say, never its name. This is the only owner of Pillow, and a
picture found good once is known by its content: the next build does not import Pillow at all.
"""

from typing import TYPE_CHECKING

from govslides.cache import Cache, user_cache
from govslides.diagnostics import Sink
from govslides.digests import sha256
from govslides.media import Media
from govslides.picture_metadata import strip_jpeg, strip_png
from govslides.source import Span

if TYPE_CHECKING:
    from PIL.Image import Image

BYTE_LIMIT = 25_000_000
"""Bytes of an image file, at most."""

PIXEL_LIMIT = 50_000_000
"""Pixels of an image, at most; checked in its header, before it is decoded."""

_REVISION = "1"
"""Of the checks below; raise it whenever they change, and what the cache knows counts no more."""

_SIGNATURES = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
}
_ORIENTATION = 0x0112  # the tag of Exif 2.3, section 4.6.4
_JPEG_QUALITY = 92
_USUAL_DPI = 96.0


def load_image(
    data: bytes, *, span: Span | None, sink: Sink, cache: Cache | None = None, digest: str = ""
) -> Media | None:
    """The picture in `data`, found whole, or None (reported at `span`).

    GIF, WebP, CMYK and pictures that rely on their Exif rotation are set anew as PNG or JPEG. `digest` is
    the SHA-256 of `data` where it is known already.
    """
    if len(data) > BYTE_LIMIT:
        _too_large(f"{len(data) / 1_000_000:.0f} MB", span, sink)
        return None
    kind = _kind(data)
    if kind in {"svg", ""}:
        _refuse_kind(kind, span, sink)
        return None
    cache = cache or user_cache()
    name = f"image-{_REVISION}-{digest or sha256(data).hexdigest()}"
    known = cache.read(name)
    if known is not None:
        return _recall(known, data)
    told = Sink()
    media = _check(data, kind, span, told)
    for found in told:
        sink.report(found)
    if media is not None and not len(told):  # a warning has to come on every build
        cache.write(name, _record(media, data))
    return media


def _kind(data: bytes) -> str:
    """The format by its signature; "" for one that nobody here reads."""
    for kind, signatures in _SIGNATURES.items():
        if data.startswith(signatures):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    head = data[:1000].removeprefix(b"\xef\xbb\xbf").lstrip()
    return "svg" if head[:1] == b"<" and b"<svg" in data[:20_000].lower() else ""


def _check(data: bytes, kind: str, span: Span | None, sink: Sink) -> Media | None:
    import warnings
    from io import BytesIO

    from PIL import Image, UnidentifiedImageError

    formats = ["JPEG", "MPO"] if kind == "jpeg" else [kind.upper()]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(data), formats=formats)
            if image.width * image.height > PIXEL_LIMIT:
                _too_large(f"{image.width} x {image.height} pixels", span, sink)
                return None
            image.load()
            if getattr(image, "n_frames", 1) > 1 and kind in {"gif", "webp"}:
                _warn_animated(span, sink)
            return _media(image, data, kind)
    except Image.DecompressionBombError:
        _too_large("more pixels than that", span, sink)
    except UnidentifiedImageError:
        _broken(kind, "", span, sink)
    except Exception as error:  # decoders raise anything at all on broken files
        _broken(kind, str(error), span, sink)
    return None


def _media(image: "Image", data: bytes, kind: str) -> Media:
    """The picture as it will be written: as it came but for metadata, else encoded afresh."""
    dpi = _dpi(image)
    turned = image.getexif().get(_ORIENTATION, 1) not in (0, 1)
    if kind == "png" and not turned:
        clean: bytes | None = strip_png(data)
    elif kind == "jpeg" and not turned and image.mode in {"L", "RGB"}:
        clean = strip_jpeg(data)
    else:
        clean = None
    if clean is not None:
        return Media(kind=kind, data=clean, width=image.width, height=image.height, dpi=dpi)
    return _encode(image, "jpeg" if _is_photograph(image, data, kind) else "png", dpi)


def _is_photograph(image: "Image", data: bytes, kind: str) -> bool:
    lossy = kind == "jpeg" or (kind == "webp" and data[12:16] == b"VP8 ")
    return lossy and image.mode in {"L", "RGB", "CMYK", "YCbCr"}


def _encode(image: "Image", kind: str, dpi: float) -> Media:
    from io import BytesIO

    from PIL import ImageOps

    profile = image.info.get("icc_profile") if image.mode != "CMYK" else None
    upright = ImageOps.exif_transpose(image)
    if kind == "jpeg":
        upright = upright if upright.mode in {"L", "RGB"} else upright.convert("RGB")
    elif upright.mode not in {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"}:
        upright = upright.convert("RGBA")
    upright.info = {key: upright.info[key] for key in ("transparency",) if key in upright.info}
    file = BytesIO()
    if kind == "jpeg":
        upright.save(file, "JPEG", quality=_JPEG_QUALITY, dpi=(round(dpi), round(dpi)), icc_profile=profile)
    else:
        upright.save(file, "PNG", dpi=(dpi, dpi), icc_profile=profile)
    return Media(kind=kind, data=file.getvalue(), width=upright.width, height=upright.height, dpi=dpi)


def _dpi(image: "Image") -> float:
    stated = image.info.get("dpi")
    try:
        dpi = round(float(stated[0]), 2) if stated else _USUAL_DPI
    except (TypeError, ValueError, ZeroDivisionError):
        return _USUAL_DPI
    return dpi if 30 <= dpi <= 2400 else _USUAL_DPI


def _record(media: Media, original: bytes) -> bytes:
    head = f"{media.kind} {media.width} {media.height} {media.dpi}\n".encode()
    return head if media.data == original else head + media.data


def _recall(record: bytes, original: bytes) -> Media:
    head, _, data = record.partition(b"\n")
    kind, width, height, dpi = head.decode().split()
    return Media(kind=kind, data=data or original, width=int(width), height=int(height), dpi=float(dpi))


def _too_large(what: str, span: Span | None, sink: Sink) -> None:
    sink.error(
        "image-too-large",
        span,
        f"The image has {what}; {BYTE_LIMIT // 1_000_000} MB and {PIXEL_LIMIT // 1_000_000} million "
        "pixels are the most.",
        "A projector shows about 2 million, and a heavy deck is slow in class.",
        "Save it smaller, for example 2000 pixels wide.",
    )


def _refuse_kind(kind: str, span: Span | None, sink: Sink) -> None:
    what = "The image is an SVG drawing." if kind else "The file is no image that can be used."
    sink.error(
        "image-format",
        span,
        what,
        "Slides take PNG, JPEG, GIF and WebP.",
        "Save it as PNG, about 2000 pixels wide.",
    )


def _broken(kind: str, why: str, span: Span | None, sink: Sink) -> None:
    name = {"png": "PNG", "jpeg": "JPEG", "gif": "GIF", "webp": "WebP"}[kind]
    told = f" ({' '.join(why.split())[:80]})" if why else ""
    sink.error(
        "image-broken",
        span,
        f"The image starts like a {name} file but cannot be decoded{told}.",
        "PowerPoint would show a red cross, or ask to repair the deck.",
        "Save it again, or fetch it anew if it was cut off on its way.",
    )


def _warn_animated(span: Span | None, sink: Sink) -> None:
    sink.warning(
        "image-animated",
        span,
        "The image moves, and only its first picture is used.",
        "A deck that moves by itself draws the eye from what is said.",
        "Save the picture that matters as PNG.",
    )


def sampled(data: bytes, columns: int, rows: int) -> list[tuple[str, int]] | None:
    """The colours of a picture on a grid, row by row: RGB, and how opaque in per cent. None when it cannot
    be decoded, or is too large to be looked at."""
    import warnings
    from io import BytesIO

    from PIL import Image

    if len(data) > BYTE_LIMIT or _kind(data) in {"svg", ""}:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(data), formats=["PNG", "JPEG", "MPO", "GIF", "WEBP"])
            if image.width * image.height > PIXEL_LIMIT:
                return None
            image.draft("RGB", (columns * 8, rows * 8))
            # What is transparent has no say in the colour.
            plain = image.mode in {"L", "RGB"}
            whole = image if plain else image.convert("RGBA").convert("RGBa")
            small = whole.resize((columns, rows), Image.Resampling.BOX, reducing_gap=1.0).convert("RGBA")
    except Exception:  # decoders raise anything at all on broken files
        return None
    cells = small.tobytes()
    return [(cells[at : at + 3].hex().upper(), cells[at + 3] * 100 // 255) for at in range(0, len(cells), 4)]
