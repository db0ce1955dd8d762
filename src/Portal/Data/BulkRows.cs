using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Portal.Data;

/// <summary>Adds very many rows by COPY, as the model of EF Core maps them. For entities that nobody tracks.</summary>
internal sealed class BulkRows(PortalDbContext db)
{
    /// <param name="rows">Each with the id that stands in its column <c>inquiry_id</c>, where it has none of its own yet.</param>
    public async Task CopyAsync<T>(IEnumerable<(T Row, Guid InquiryId)> rows, CancellationToken cancellationToken)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = Columns(type).ToList();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var importer = await connection.BeginBinaryImportAsync(
            $"copy {type.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))}) from stdin (format binary)", cancellationToken);
        foreach (var (row, inquiryId) in rows)
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                var value = column.Of(row);
                if (value is null)
                {
                    await importer.WriteNullAsync(cancellationToken);
                }
                else
                {
                    await importer.WriteAsync(column.IsInquiry && value is Guid id && id == Guid.Empty ? inquiryId : value, column.Type, cancellationToken);
                }
            }
        }

        await importer.CompleteAsync(cancellationToken);
    }

    private static IEnumerable<Column> Columns(IEntityType type)
    {
        foreach (var property in type.GetFlattenedProperties().Where(property => property.GetColumnName() != "xmin"))
        {
            var mapping = (RelationalTypeMapping)property.GetTypeMapping();
            var (getter, convert) = (property.GetGetter(), mapping.Converter?.ConvertToProvider);
            yield return new(
                property.GetColumnName(),
                mapping.StoreTypeNameBase,
                row => getter.GetClrValueUsingContainingEntity(row) is { } value ? (convert is null ? value : convert(value)) : null,
                property.Name == "InquiryId");
        }
    }

    private sealed record Column(string Name, string Type, Func<object, object?> Of, bool IsInquiry);
}
