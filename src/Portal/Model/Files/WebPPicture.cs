using System.Buffers.Binary;

namespace Portal.Model.Files;

/// <summary>
/// The parts of a WebP that are the picture, and no others: a program told to leave out what a camera wrote may think that the
/// colour profile or an empty record is worth keeping.
/// </summary>
public static class WebPPicture
{
    private const int HeadOfFile = 12;
    private const int HeadOfPart = 8;
    private const byte HasTransparency = 0x10;

    /// <param name="file">A WebP in the colours of screens, so that it needs no profile.</param>
    /// <returns>Null where it is none, or moves.</returns>
    public static byte[]? Only(ReadOnlySpan<byte> file)
    {
        if (PictureHeader.FormatOf(file) != PictureFormat.WebP)
        {
            return null;
        }

        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..HeadOfFile]);
        for (var rest = file[HeadOfFile..]; rest.Length > 0;)
        {
            if (rest.Length < HeadOfPart || BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]) is var size && size > rest.Length - HeadOfPart)
            {
                return null;
            }

            // Parts begin at even places; a last one may lack its filling byte.
            var length = Math.Min(rest.Length, HeadOfPart + (int)size + ((int)size & 1));
            var name = rest[..4];
            var part = rest[..length];
            if (name.SequenceEqual("ANIM"u8))
            {
                return null;
            }

            if (name.SequenceEqual("VP8X"u8))
            {
                Span<byte> head = part.ToArray();
                head[HeadOfPart] &= HasTransparency;
                kept.Write(head);
            }
            else if (name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ALPH"u8))
            {
                kept.Write(part);
            }

            rest = rest[length..];
        }

        var picture = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(picture.AsSpan(4), (uint)(picture.Length - HeadOfPart));
        return picture;
    }
}
