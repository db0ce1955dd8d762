using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.UnitTests.House;

/// <summary>docs/privacy.md says of every table what happens to it when somebody is erased.</summary>
public sealed partial class PrivacyDocumentTests
{
    [Fact]
    public void Every_table_is_in_it_and_every_table_in_it_is_there()
    {
        var document = File.ReadAllText(RepositoryRoot.Path("docs", "privacy.md"));
        var rows = document[document.IndexOf("| table |", StringComparison.Ordinal)..document.IndexOf("Out of reach", StringComparison.Ordinal)];
        var named = Row().Matches(rows).SelectMany(row => Name().Matches(row.Groups[1].Value).Select(name => name.Groups[1].Value)).Order().ToList();
        using var db = new PortalDbContext(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql("Host=nowhere").Options);
        Assert.Equal(db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(), named);
    }

    [GeneratedRegex(@"^\| (`.*?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Name();
}
