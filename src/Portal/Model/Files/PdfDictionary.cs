namespace Portal.Model.Files;

/// <summary>The names that say something about a whole file; any other is <see cref="Other"/>.</summary>
internal enum PdfName
{
    Other,
    Type,
    Pages,
    Count,
    Parent,
    Encrypt,
    Filter,
    FlateDecode,
    ObjStm,
    XRef,
}

/// <summary>What is kept of one dictionary while its tokens go by.</summary>
internal sealed class PdfDictionary(bool isTrailer)
{
    private PdfName? key;
    private PdfName? keyOfNumber;
    private int arrays;
    private int filters;
    private bool isDeflated;
    private bool hasParent;
    private bool hasEncrypt;
    private int? count;

    public PdfName Type { get; private set; }

    /// <summary>Of the whole file, where this is the root of its tree of pages.</summary>
    public int? Pages => Type == PdfName.Pages && !hasParent && count > 0 ? count : null;

    public bool SaysEncrypted => hasEncrypt && (isTrailer || Type == PdfName.XRef);

    /// <summary>Of the stream that the dictionary is about.</summary>
    public bool IsOnlyDeflated => filters == 1 && isDeflated;
    public bool IsPlain => filters == 0;

    public void Name(PdfName name)
    {
        if (key is null)
        {
            (key, keyOfNumber) = (name, null);
            hasParent |= name == PdfName.Parent;
            hasEncrypt |= name == PdfName.Encrypt;
            return;
        }

        if (key == PdfName.Type)
        {
            Type = name;
        }
        else if (key == PdfName.Filter)
        {
            filters++;
            isDeflated = name == PdfName.FlateDecode;
        }

        Value();
    }

    public void Number(int? number)
    {
        if (key == PdfName.Count && arrays == 0)
        {
            count = number;
        }

        keyOfNumber = key ?? keyOfNumber;
        Value();
    }

    /// <summary>The numbers before were no value but named an object that has it.</summary>
    public void Reference()
    {
        if (keyOfNumber == PdfName.Count)
        {
            count = null;
        }
    }

    public void ArrayBegins() => arrays++;

    public void ArrayEnds()
    {
        arrays = Math.Max(0, arrays - 1);
        Value();
    }

    /// <summary>Something was the value, or one of the values, of the last key.</summary>
    public void Value()
    {
        if (arrays == 0)
        {
            key = null;
        }
    }

    public static PdfName NameOf(ReadOnlySpan<byte> word) => word switch
    {
        _ when word.SequenceEqual("Type"u8) => PdfName.Type,
        _ when word.SequenceEqual("Pages"u8) => PdfName.Pages,
        _ when word.SequenceEqual("Count"u8) => PdfName.Count,
        _ when word.SequenceEqual("Parent"u8) => PdfName.Parent,
        _ when word.SequenceEqual("Encrypt"u8) => PdfName.Encrypt,
        _ when word.SequenceEqual("Filter"u8) => PdfName.Filter,
        _ when word.SequenceEqual("FlateDecode"u8) => PdfName.FlateDecode,
        _ when word.SequenceEqual("ObjStm"u8) => PdfName.ObjStm,
        _ when word.SequenceEqual("XRef"u8) => PdfName.XRef,
        _ => PdfName.Other,
    };
}
