"""Pictures for templates."""

from io import BytesIO


def png(width: int, height: int, *colours: str) -> bytes:
    """A picture that runs from one colour to the next, from left to right and down."""
    from PIL import Image, ImageColor

    image = Image.new("RGB", (2, 2))
    image.putdata([ImageColor.getrgb(f"#{one}") for one in (colours * 4)[:4]])
    stream = BytesIO()
    image.resize((width, height), Image.Resampling.BICUBIC).save(stream, "PNG")
    return stream.getvalue()


def logo(width: int, height: int, colour: str) -> bytes:
    """A round mark on transparent ground."""
    from PIL import Image, ImageDraw

    image = Image.new("RGBA", (width, height))
    ImageDraw.Draw(image).ellipse((0, 0, width - 1, height - 1), fill=f"#{colour}")
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()
