using System.Buffers.Binary;

namespace Portal.Model.Files;

/// <summary>
/// What the first bytes of a picture say: its format, which its name says nothing about, and how large it claims to be, so that
/// nobody has to unpack it to learn that it is too large. SVG is none of them: it is a program.
/// </summary>
/// <param name="Width">In pixels, before it is turned; the program that unpacks it holds itself to it.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <returns>Null for what is no picture of a known format.</returns>
    public static PictureFormat? FormatOf(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        _ when file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) => PictureFormat.Gif,
        _ when file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) => PictureFormat.WebP,
        _ when file.Length >= 12 && file[4..].StartsWith("ftyp"u8) && IsStill(file.Slice(8, 4)) => PictureFormat.Heif,
        _ => null,
    };

    /// <returns>Null for what is no picture of a known format, or does not say how large it is.</returns>
    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        var format = FormatOf(file);
        var (width, height) = format switch
        {
            PictureFormat.Jpeg => OfJpeg(file),
            PictureFormat.Png when file.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])),
            PictureFormat.Gif when file.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])),
            PictureFormat.WebP when file.Length >= 30 => OfWebP(file),
            PictureFormat.Heif => OfHeif(file),
            _ => (0, 0),
        };
        return width > 0 && height > 0 ? new(format!.Value, width, height) : null;
    }

    private static bool IsStill(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8);

    /// <summary>In the first of the segments that begin a frame (SOF0 to SOF15 without DHT, JPG and DAC).</summary>
    private static (int Width, int Height) OfJpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return (0, 0);
    }

    private static (int Width, int Height) OfWebP(ReadOnlySpan<byte> file)
    {
        var form = file.Slice(12, 4);
        if (form.SequenceEqual("VP8X"u8))
        {
            return (1 + Small(file[24..]), 1 + Small(file[27..]));
        }

        if (form.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return form.SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF)
            : (0, 0);

        static int Small(ReadOnlySpan<byte> three) => three[0] | (three[1] << 8) | (three[2] << 16);
    }

    /// <summary>Tiles, thumbnails and the picture itself each say their size; the largest one counts.</summary>
    private static (int Width, int Height) OfHeif(ReadOnlySpan<byte> file)
    {
        var (width, height) = (0, 0);
        for (var rest = file; rest.IndexOf("ispe"u8) is >= 0 and var at && at + 16 <= rest.Length; rest = rest[(at + 4)..])
        {
            var (w, h) = (BinaryPrimitives.ReadInt32BigEndian(rest[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(rest[(at + 12)..]));
            if (w > 0 && h > 0 && (long)w * h > (long)width * height)
            {
                (width, height) = (w, h);
            }
        }

        return (width, height);
    }
}

public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
    Gif,

    /// <summary>HEIC or AVIF; whether it can be read depends on the libraries of the machine.</summary>
    Heif,
}
