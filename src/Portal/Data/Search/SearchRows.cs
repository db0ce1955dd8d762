using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Model.Search;

namespace Portal.Data.Search;

/// <summary>Adds the entries of very many new inquiries by COPY, and crosses them off the list of what is due.</summary>
internal static class SearchRows
{
    public static IReadOnlyDictionary<Guid, string> NoFiles { get; } = new Dictionary<Guid, string>();

    public static async Task CopyAsync(PortalDbContext db, IEnumerable<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var writer = await connection.BeginTextImportAsync("copy search_entries (inquiry_id, terms, text, likeness) from stdin", cancellationToken))
        {
            foreach (var document in documents)
            {
                // Terms are letters, digits, + and #: nothing that would have to be quoted.
                ids.Add(document.InquiryId);
                await writer.WriteAsync($"{document.InquiryId}\t{string.Join(' ', SearchTerms.Of(document.Texts))}\t{Escaped(SearchText.OfEntry(document.Texts))}\t{{{string.Join(',', Likeness.Of(document.Written))}}}\n");
            }
        }

        await db.SearchDue.Where(due => ids.Contains(due.InquiryId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Folded, so that there are no other signs that COPY would understand.</summary>
    private static string Escaped(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
}
