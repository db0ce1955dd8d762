using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>Pictures: PNGs made by hand, and other formats made of them with libvips.</summary>
public static class SomePicture
{
    /// <summary>What a camera wrote into <see cref="WithExif"/>.</summary>
    public const string Place = "Taken at home, 31.2304 N 121.4737 E";

    /// <param name="seed">Another picture for each.</param>
    public static byte[] Png(int width, int height, int seed = 0) => Png(width, height, Rows(width, height, seed));

    /// <summary>Claims a size and has hardly anything to fill it with.</summary>
    public static byte[] Bomb(int width, int height) => Png(width, height, new byte[1000]);

    /// <param name="extension">Of a format that vips writes, such as <c>.jpg</c> or <c>.gif</c>.</param>
    public static async Task<byte[]> AsAsync(byte[] png, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("portal-picture-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "in.png"), Path.Combine(folder.FullName, "out" + extension));
            await File.WriteAllBytesAsync(from, png);
            using var vips = Process.Start(new ProcessStartInfo("/usr/bin/vips", ["copy", from, to]) { RedirectStandardError = true })!;
            var complaints = await vips.StandardError.ReadToEndAsync();
            await vips.WaitForExitAsync();
            Assert.True(vips.ExitCode == 0, complaints);
            return await File.ReadAllBytesAsync(to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A JPEG of a camera that lay on its side, with the place where it was.</summary>
    public static async Task<byte[]> WithExif(int width, int height)
    {
        var jpeg = await AsAsync(Png(width, height, seed: 7), ".jpg");
        var exif = Exif();
        byte[] head = [0xFF, 0xE1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(exif.Length + 2));
        return [.. jpeg[..2], .. head, .. exif, .. jpeg[2..]];
    }

    private static byte[] Exif()
    {
        const int ifd = 8;
        const int entries = 3;
        const int gps = ifd + 2 + (entries * 12) + 4;
        const int text = gps + 2 + 12 + 4;
        using var tiff = new MemoryStream();
        using var writer = new BinaryWriter(tiff);
        writer.Write("II*\0"u8);
        writer.Write(ifd);
        writer.Write((ushort)entries);
        Entry(writer, 0x010E, type: 2, Place.Length + 1, text);
        Entry(writer, 0x0112, type: 3, count: 1, value: 6);
        Entry(writer, 0x8825, type: 4, count: 1, gps);
        writer.Write(0);
        writer.Write((ushort)1);
        Entry(writer, 0x0001, type: 2, count: 2, value: 'N');
        writer.Write(0);
        writer.Write(Encoding.ASCII.GetBytes(Place + "\0"));
        return [.. "Exif\0\0"u8, .. tiff.ToArray()];
    }

    private static void Entry(BinaryWriter writer, ushort tag, ushort type, int count, int value)
    {
        writer.Write(tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }

    /// <summary>Soft colours with an edge in them, each row behind the byte that says that it is not filtered.</summary>
    private static byte[] Rows(int width, int height, int seed)
    {
        var rows = new byte[height * (1 + (3 * width))];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (y * (1 + (3 * width))) + 1 + (3 * x);
                rows[at] = (byte)(x * 255 / width);
                rows[at + 1] = (byte)(y * 255 / height);
                rows[at + 2] = (byte)(x > width / 2 ? 40 * seed : 255 - (20 * seed));
            }
        }

        return rows;
    }

    private static byte[] Png(int width, int height, byte[] rows)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }

        return ~crc;
    }
}
