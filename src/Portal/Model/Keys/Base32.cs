using System.Text;

namespace Portal.Model.Keys;

/// <summary>Bytes as people copy them by hand (RFC 4648, section 6, without padding): capitals, and no 0, 1, 8 or 9.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    /// <summary>In groups of four, which eyes do not lose.</summary>
    public static string InGroups(string text, char between) => string.Join(between, text.Chunk(4).Select(group => new string(group)));
}
