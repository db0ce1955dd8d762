using System.Globalization;

namespace Portal.Model.Files;

internal enum PdfToken
{
    End,
    Name,
    Number,

    /// <summary>A bare word such as <c>obj</c>, <c>R</c> or <c>stream</c>.</summary>
    Word,
    DictionaryBegins,
    DictionaryEnds,
    ArrayBegins,
    ArrayEnds,

    /// <summary>In either notation; what it says is passed over.</summary>
    Text,
}

/// <summary>Splits what stands between the streams of a PDF into tokens (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class PdfTokens(ByteWindow bytes)
{
    /// <summary>No name that matters here is longer.</summary>
    private const int MaxWordLength = 32;

    /// <summary>In bytes; the standard's own limit for readers is half of it. A bracket that is never closed ends here.</summary>
    private const int MaxTextLength = 64 * 1024;

    private readonly byte[] word = new byte[MaxWordLength];
    private int wordLength;

    /// <summary>The last name (without its slash), number or word; cut off where it is too long to matter.</summary>
    public ReadOnlySpan<byte> Word => word.AsSpan(0, wordLength);

    /// <summary>The last number, where it is a whole one that an int holds; else null.</summary>
    public int? Number => int.TryParse(Word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public PdfToken Read()
    {
        while (true)
        {
            switch (bytes.Next())
            {
                case -1:
                    return PdfToken.End;
                case '%':
                    SkipLine();
                    break;
                case '/':
                    ReadWord(length: 0);
                    return PdfToken.Name;
                case '(':
                    SkipText();
                    return PdfToken.Text;
                case '<' when bytes.Peek() == '<':
                    bytes.Next();
                    return PdfToken.DictionaryBegins;
                case '<':
                    SkipHexText();
                    return PdfToken.Text;
                case '>' when bytes.Peek() == '>':
                    bytes.Next();
                    return PdfToken.DictionaryEnds;
                case '[':
                    return PdfToken.ArrayBegins;
                case ']':
                    return PdfToken.ArrayEnds;
                case var other when IsRegular(other):
                    word[0] = (byte)other;
                    return ReadWord(length: 1);
            }
        }
    }

    /// <param name="length">How much of it was read already.</param>
    private PdfToken ReadWord(int length)
    {
        while (IsRegular(bytes.Peek()))
        {
            var next = bytes.Next();
            if (length < MaxWordLength)
            {
                word[length++] = (byte)next;
            }
        }

        wordLength = length;
        return length > 0 && word[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' ? PdfToken.Number : PdfToken.Word;
    }

    private void SkipLine()
    {
        while (bytes.Peek() is not ('\r' or '\n' or -1))
        {
            bytes.Next();
        }
    }

    private void SkipText()
    {
        for (var (depth, length) = (1, 0); depth > 0 && length < MaxTextLength; length++)
        {
            switch (bytes.Next())
            {
                case '\\':
                    bytes.Next();
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case -1:
                    return;
            }
        }
    }

    private void SkipHexText()
    {
        for (var length = 0; length < MaxTextLength && bytes.Peek() is not ('<' or -1); length++)
        {
            if (bytes.Next() == '>')
            {
                return;
            }
        }
    }

    private static bool IsRegular(int value) => value
        is not (-1 or 0 or '\t' or '\n' or '\f' or '\r' or ' ' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');
}
