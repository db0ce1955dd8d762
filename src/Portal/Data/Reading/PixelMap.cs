using System.Buffers.Text;

namespace Portal.Data.Reading;

/// <summary>A portable pixmap (PPM, <c>P6</c>) with one byte a colour, changed in place.</summary>
internal sealed class PixelMap
{
    private const int Colours = 3;

    private readonly byte[] bytes;
    private readonly int start;
    private readonly int width;
    private readonly int height;

    private PixelMap(byte[] bytes, int start, int width, int height) => (this.bytes, this.start, this.width, this.height) = (bytes, start, width, height);

    /// <returns>Null where it is none, or not all of it is there.</returns>
    public static PixelMap? Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("P6"u8))
        {
            return null;
        }

        var at = 2;
        return Next(bytes, ref at) is { } width and > 0 && Next(bytes, ref at) is { } height and > 0 && Next(bytes, ref at) is 255
            && bytes.Length - at - 1 >= (long)width * height * Colours
            ? new(bytes, at + 1, width, height)
            : null;
    }

    public bool IsWide => width > height;

    /// <summary>A little more than asked for, because letters are drawn beyond where fonts say that they stand.</summary>
    public void Fill(PageArea area, byte grey)
    {
        var more = Math.Max(2, (area.Bottom - area.Top) * height / 4);
        var line = Math.Min(more, height / 100.0);
        var (left, right) = (Pixel(Math.Floor((area.Left * width) - line), width), Pixel(Math.Ceiling((area.Right * width) + line), width));
        var (top, bottom) = (Pixel(Math.Floor((area.Top * height) - line), height), Pixel(Math.Ceiling((area.Bottom * height) + line), height));
        for (var row = top; row < bottom; row++)
        {
            bytes.AsSpan(start + (((row * width) + left) * Colours), Math.Max(right - left, 0) * Colours).Fill(grey);
        }
    }

    private static int Pixel(double place, int most) => (int)Math.Clamp(double.IsNaN(place) ? 0 : place, 0, most);

    /// <summary>The next number of the head.</summary>
    private static int? Next(byte[] bytes, ref int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        if (!Utf8Parser.TryParse(bytes.AsSpan(at), out int value, out var length))
        {
            return null;
        }

        at += length;
        return value;
    }
}
