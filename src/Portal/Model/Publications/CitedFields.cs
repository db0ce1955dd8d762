namespace Portal.Model.Publications;

/// <summary>What a reference needs and only the BibTeX of a paper has. Null where it says nothing, or says it in TeX commands.</summary>
internal sealed record CitedFields(string? Volume, string? Number, string? Pages, string? Publisher, string? School, string? Doi)
{
    /// <param name="bibTex">As rendered for readers: one field a line, its value in braces.</param>
    public static CitedFields Of(string bibTex)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in bibTex.Split('\n'))
        {
            var parts = line.Split(" = {", 2);
            if (parts.Length == 2 && Value(parts[1]) is { } value)
            {
                fields[parts[0].Trim()] = value;
            }
        }

        return new(
            fields.GetValueOrDefault("volume"),
            fields.GetValueOrDefault("number"),
            fields.GetValueOrDefault("pages")?.Replace("--", "-", StringComparison.Ordinal),
            fields.GetValueOrDefault("publisher"),
            fields.GetValueOrDefault("school") ?? fields.GetValueOrDefault("institution"),
            fields.GetValueOrDefault("doi")?.Replace("https://doi.org/", "", StringComparison.Ordinal));
    }

    private static string? Value(string rest)
    {
        var value = rest.TrimEnd(',').TrimEnd('}').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Trim();
        return value.Length == 0 || value.Contains('\\', StringComparison.Ordinal) ? null : value;
    }
}
