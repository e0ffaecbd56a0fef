"""Pictures come out whole, without metadata and always the same, or not at all."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from govslides.cache import Cache
from govslides.diagnostics import Sink
from govslides.images import load_image
from govslides.media import Media
from govslides.source import Source, Span

PLACE = Span(Source("a.md", "![x](y.png)\n"), 5, 10)


def load(data: bytes, cache: Cache | None = None) -> tuple[Media | None, list[str]]:
    sink = Sink()
    media = load_image(data, span=PLACE, sink=sink, cache=cache or Cache(None))
    assert all(found.place == "a.md:1:6" for found in sink)
    return media, [found.code for found in sink]


def picture(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    image = Image.new("RGB", size, "#0F5E66")
    for x in range(size[0]):
        image.putpixel((x, 0), (x * 6 % 256, 200, 30))
    return image.convert(mode)


def encoded(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    file = io.BytesIO()
    (image or picture()).save(file, kind, **options)
    return file.getvalue()


def opened(media: Media) -> Image.Image:
    image = Image.open(io.BytesIO(media.data))
    image.load()
    assert image.format == media.kind.upper()
    assert image.size == (media.width, media.height)
    return image


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_png(mode: str) -> None:
    image = picture("I").convert("I;16") if mode == "I;16" else picture(mode)
    media, problems = load(encoded("PNG", image, dpi=(300, 300)))
    assert problems == []
    assert media is not None
    assert (media.kind, media.width, media.height, round(media.dpi)) == ("png", 40, 20, 300)
    assert opened(media).tobytes() == image.tobytes()


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("progressive", [False, True])
def test_jpeg(mode: str, progressive: bool) -> None:
    data = encoded("JPEG", picture(mode), progressive=progressive, dpi=(150, 150))
    media, problems = load(data)
    assert problems == []
    assert media is not None
    assert (media.kind, media.dpi) == ("jpeg", 150)
    assert opened(media).tobytes() == Image.open(io.BytesIO(data)).tobytes()


@pytest.mark.parametrize(
    ("kind", "mode", "options", "becomes"),
    [
        ("GIF", "P", {}, "png"),
        ("WEBP", "RGB", {}, "jpeg"),
        ("WEBP", "RGB", {"lossless": True}, "png"),
        ("WEBP", "LA", {}, "png"),
        ("JPEG", "CMYK", {}, "jpeg"),
    ],
)
def test_other_kinds_become_png_or_jpeg(mode: str, kind: str, options: dict[str, bool], becomes: str) -> None:
    image = picture(mode)
    if mode == "LA":
        image.putpixel((0, 0), (0, 0))
    media, problems = load(encoded(kind, image, **options))
    assert problems == []
    assert media is not None
    assert media.kind == becomes
    assert opened(media).mode in {"P", "L", "RGB", "RGBA"}


def test_a_photograph_is_turned_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    media, _ = load(encoded("JPEG", exif=exif))
    assert media is not None
    assert (media.width, media.height) == (20, 40)
    assert not opened(media).getexif()


def test_an_animation_gives_its_first_picture_and_says_so_every_time(tmp_path: Path) -> None:
    frames = [picture(), picture().transpose(Image.Transpose.FLIP_LEFT_RIGHT)]
    for kind in ("GIF", "WEBP"):
        data = encoded(kind, frames[0], save_all=True, append_images=frames[1:])
        for _ in range(2):
            media, problems = load(data, Cache(tmp_path))
            assert problems == ["image-animated"]
            assert media is not None


def test_metadata_goes() -> None:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = "SECRET"
    notes = PngInfo()
    notes.add_text("Author", "SECRET")
    notes.add_itxt("XML:com.adobe.xmp", "SECRET")
    notes.add_text("Comment", "SECRET", zip=True)
    for data in (
        encoded("PNG", pnginfo=notes, exif=exif),
        encoded("JPEG", exif=exif, comment=b"SECRET", xmp=b"SECRET"),
        encoded("JPEG") + b"SECRET",
        encoded("PNG") + b"SECRET",
        encoded("GIF", picture("P"), comment=b"SECRET"),
        encoded("WEBP", exif=exif, xmp=b"SECRET"),
    ):
        media, problems = load(data)
        assert problems == []
        assert media is not None
        assert b"SECRET" not in media.data
        kept = opened(media).info
        assert not {"comment", "exif", "xmp", "Author", "Comment"} & set(kept)


def test_colour_profiles_stay() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in ("PNG", "JPEG", "WEBP"):
        media, _ = load(encoded(kind, icc_profile=profile))
        assert media is not None
        assert opened(media).info["icc_profile"] == profile


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_file_cut_off_anywhere_is_refused(kind: str) -> None:
    data = encoded(kind, picture("P" if kind == "GIF" else "RGB", (64, 64)))
    for length in range(13, len(data) - 2, 7):
        media, problems = load(data[:length])
        if media is not None:  # a GIF lacks nothing but its end mark
            assert kind == "GIF"
            opened(media)
        else:
            assert len(problems) == 1
            assert problems[0] in {"image-broken", "image-format"}


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_damaged_byte_never_gets_through_unseen(kind: str) -> None:
    data = encoded(kind)
    for place in range(0, len(data), 11):
        bad = data[:place] + bytes([data[place] ^ 0x5A]) + data[place + 1 :]
        media, problems = load(bad)
        assert (media is None) == bool(problems)
        if media is not None:
            opened(media)


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8 ", b""]),
    st.binary(),
)
def test_any_bytes_are_answered(head: bytes, rest: bytes) -> None:
    media, problems = load(head + rest)
    assert (media is None) == bool(problems)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"<html><img></html>",
        b"II*\0",
        b"BM",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<svg/>",
        b"\0" * 100,
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert load(data) == (None, ["image-format"])


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (2**31 - 1, 2**31 - 1), (10_000, 5_001)])
def test_too_many_pixels_are_refused_before_decoding(width: int, height: int) -> None:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100))
    media, problems = load(data + chunk(b"IEND", b""))
    assert (media, problems[0]) in {(None, "image-too-large"), (None, "image-broken")}


def test_a_bomb_of_text_in_a_png_is_refused() -> None:
    bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"\0" * 100_000_000))
    data = encoded("PNG")
    media, problems = load(data[:33] + bomb + data[33:])
    assert media is None or len(media.data) <= len(data)
    assert len(problems) == (media is None)


def test_too_many_bytes_are_refused() -> None:
    assert load(encoded("PNG") + b"\0" * 25_000_000) == (None, ["image-too-large"])


def test_the_cache_gives_the_same_without_pillow(tmp_path: Path) -> None:
    for number, data in enumerate(
        (encoded("PNG"), encoded("JPEG", comment=b"c"), encoded("GIF", picture("P")))
    ):
        first = load(data, Cache(tmp_path))[0]
        (tmp_path / f"{number}.bin").write_bytes(data)
        code = (
            "import sys, pathlib\n"
            "from govslides.images import load_image\n"
            "from govslides.cache import Cache\n"
            "from govslides.diagnostics import Sink\n"
            "data, folder = pathlib.Path(sys.argv[1]).read_bytes(), pathlib.Path(sys.argv[2])\n"
            "print(load_image(data, span=None, sink=Sink(), cache=Cache(folder)))\n"
            "assert 'PIL' not in sys.modules"
        )
        command = [sys.executable, "-c", code, str(tmp_path / f"{number}.bin"), str(tmp_path)]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == f"{first}\n"


def test_a_damaged_record_is_not_believed(tmp_path: Path) -> None:
    data = encoded("GIF", picture("P"))
    first = load(data, Cache(tmp_path))
    for path in tmp_path.iterdir():
        whole = path.read_bytes()
        for broken in (b"", whole[:10], whole[:-1], whole[:40] + b"9" + whole[41:]):
            path.write_bytes(broken)
            assert load(data, Cache(tmp_path)) == first


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    media, problems = load(encoded("PNG"), Cache(tmp_path / "file"))
    assert media is not None
    assert problems == []
