using System.Xml;

namespace Portal.Features.Shared;

public static class XmlText
{
    /// <returns>Without what XML has no way to write, however it is escaped: control characters and halves of pairs.</returns>
    public static string Of(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
