#:property PublishAot=false

// Writes which simplified character stands for a traditional one: dotnet run --file tools/simplified.cs -- Unihan_Variants.txt > src/Portal/Model/Search/simplified.txt
//   Unihan_Variants.txt  of the Unicode Character Database (Debian's package unicode-data has it as Unihan_Variants.txt.bz2)
// Taken is kSimplifiedVariant within the basic plane: the first one that is another character, followed to its end.

using System.Globalization;
using System.Text;

if (args is not [var source] || !File.Exists(source))
{
    Console.Error.WriteLine("Usage: dotnet run --file tools/simplified.cs -- path/to/Unihan_Variants.txt");
    return 2;
}

var lines = File.ReadAllLines(source);
var simplified = new SortedDictionary<char, char>();
foreach (var fields in lines.Where(line => line.StartsWith("U+", StringComparison.Ordinal)).Select(line => line.Split('\t')).Where(fields => fields[1] == "kSimplifiedVariant"))
{
    var from = CodePoint(fields[0]);
    var to = fields[2].Split(' ').Select(CodePoint).FirstOrDefault(other => other != from && other <= char.MaxValue);
    if (from <= char.MaxValue && to != 0)
    {
        simplified.Add((char)from, (char)to);
    }
}

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
var version = lines.First(line => line.StartsWith("# Unicode version:", StringComparison.Ordinal))["# Unicode version:".Length..].Trim();
output.WriteLine($"""
    # Traditional Chinese characters, each followed by the simplified one that stands for it.
    # Made by tools/simplified.cs from kSimplifiedVariant of Unihan_Variants.txt, Unicode {version}; modified: only the basic plane, one character each.
    #
    # UNICODE LICENSE V3. Copyright © 1991-2022 Unicode, Inc.
    # NOTICE TO USER: Carefully read the following legal agreement. BY DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA
    # FILES, AND/OR SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE TERMS AND CONDITIONS OF THIS AGREEMENT.
    # IF YOU DO NOT AGREE, DO NOT DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.
    # Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated documentation
    # (the "Data Files") or software and any associated documentation (the "Software") to deal in the Data Files or Software
    # without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell
    # copies of the Data Files or Software, and to permit persons to whom the Data Files or Software are furnished to do so,
    # provided that either (a) this copyright and permission notice appear with all copies of the Data Files or Software, or
    # (b) this copyright and permission notice appear in associated Documentation.
    # THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED
    # TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS.
    # IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR
    # CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
    # NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.
    # Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote
    # the sale, use or other dealings in these Data Files or Software without prior written authorization of the copyright holder.
    """);
foreach (var row in simplified.Chunk(32))
{
    output.WriteLine(string.Join(' ', row.Select(pair => $"{pair.Key}{End(pair.Value)}")));
}

return 0;

static int CodePoint(string field) => int.Parse(field.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

char End(char character)
{
    for (var steps = 0; steps < 5 && simplified.TryGetValue(character, out var next); steps++)
    {
        character = next;
    }

    return character;
}
