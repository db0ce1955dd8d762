using Portal.Model.Keys;

namespace Portal.Model.Triage;

/// <summary>A query that somebody wants to come back to, with a name of their own.</summary>
public sealed class SavedView
{
    public const int MaxNameLength = 60;
    public const int MaxQueryLength = 500;

    /// <summary>A rail that is longer is not a rail.</summary>
    public const int MaxPerAccount = 30;

    private SavedView()
    {
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>As it is typed into the search box.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Shown where the inbox is opened without a query; one per account at most.</summary>
    public bool IsStart { get; private set; }

    public static SavedView Create(Guid accountId, string name, string query, DateTimeOffset now) =>
        new() { Id = RowId.Create(now), AccountId = accountId, Name = name, Query = query };

    public void Change(string name, string query) => (Name, Query) = (name, query);

    public void BeStart(bool isStart) => IsStart = isStart;
}
