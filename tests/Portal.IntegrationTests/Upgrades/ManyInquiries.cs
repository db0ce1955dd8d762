using Npgsql;

namespace Portal.IntegrationTests.Upgrades;

/// <summary>Copies of the inquiries that are there, made by the database alone: it may have the form of any version.</summary>
internal static class ManyInquiries
{
    private const string NewId = "'id', md5(t.id::text || k)::uuid";
    private const string OfCopy = "'inquiry_id', md5(t.inquiry_id::text || k)::uuid";

    /// <summary>A reference uses no letters that look alike; these sixteen do for the digits of a hash.</summary>
    private const string NewReference = "left(t.reference, 4) || translate(overlay(upper(left(md5(t.reference || k), 9)) placing '-' from 5 for 1), '0123456789ABCDEF', '23456789CDFGHJKM')";

    private static readonly (string Table, string Differs)[] Tables =
    [
        ("inquiries", $"{NewId}, 'submission_key', gen_random_uuid(), 'form_key', gen_random_uuid(), 'reference', {NewReference}"),
        ("intern_applications", OfCopy),
        ("collaboration_proposals", OfCopy),
        ("talk_invitations", OfCopy),
        ("general_questions", OfCopy),
        ("messages", $"{NewId}, {OfCopy}"),
        ("inquiry_events", $"{NewId}, {OfCopy}"),
        ("outgoing_emails", $"{NewId}, {OfCopy}, 'message_id', '<' || md5(t.id::text || k) || '@portal.test>'"),
    ];

    /// <param name="copies">Of each.</param>
    public static async Task CopyAsync(string database, int copies)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var (table, differs) in Tables)
        {
            await using var command = new NpgsqlCommand(
                $"""
                do $do$ declare columns text; begin
                  select string_agg(quote_ident(column_name), ', ') into columns from information_schema.columns
                    where table_schema = current_schema() and table_name = '{table}' and is_generated = 'NEVER' and column_name <> 'xmin';
                  execute format($sql$
                    insert into {table} (%1$s)
                    select %2$s from {table} t cross join generate_series(1, {copies}) k
                    cross join lateral jsonb_populate_record(t, jsonb_build_object({differs})) r
                    {(differs.Contains(OfCopy, StringComparison.Ordinal) ? "where t.inquiry_id is not null" : "")}$sql$, columns, 'r.' || replace(columns, ', ', ', r.'));
                end $do$
                """,
                connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
