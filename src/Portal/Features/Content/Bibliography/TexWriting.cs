using System.Text;

namespace Portal.Features.Content.Bibliography;

/// <summary>Text as TeX that <see cref="TexText.Plain"/> reads as the same text. Letters of all scripts stay as they are.</summary>
internal static class TexWriting
{
    public static string Of(string text)
    {
        var tex = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isSecond = i > 0 && text[i - 1] == text[i];
            tex.Append(text[i] switch
            {
                // BibTeX counts braces even behind a backslash, so a brace alone needs a name.
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '#' or '_' or '$' => $@"\{text[i]}",

                // Two in a row would become another sign.
                '-' or '`' or '\'' when isSecond => $"{{}}{text[i]}",
                var c => c.ToString(),
            });
        }

        return tex.ToString();
    }
}
