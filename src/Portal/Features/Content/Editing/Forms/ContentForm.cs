using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Editing.Fields;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

/// <summary>How one kind of content is edited: what it is called, where it is shown, and which fields it has.</summary>
public abstract class ContentForm
{
    /// <summary>The tick that keeps a row from readers.</summary>
    public const string DraftName = "draft";

    public abstract ContentKind Kind { get; }

    /// <summary>Its name in addresses of the house: <c>/site/{Path}</c>.</summary>
    public abstract string Path { get; }

    /// <summary>Whether there is one row, which can neither be added nor removed.</summary>
    public virtual bool IsSingle => false;

    /// <summary>Whether readers see the rows in the order that the owner gives them.</summary>
    public virtual bool IsOrdered => true;

    /// <summary>Whether the key is part of a public address.</summary>
    public virtual bool HasAddress => false;

    /// <summary>Whether a row can be kept from readers by a tick.</summary>
    public virtual bool HasDrafts => true;

    /// <summary>Where readers see the row, without language; null where they do not.</summary>
    public abstract string? PageOf(ContentEntity row);

    /// <summary>What the owner knows the row by.</summary>
    public abstract string NameOf(ContentEntity row);

    public abstract ContentEntity New(string key);

    public abstract IReadOnlyList<FormSection> Sections(FormValues values, FormChoices choices);

    public abstract FormValues Read(ContentEntity row);

    /// <summary>Puts what was typed into the row. With errors the row is not to be saved.</summary>
    public abstract void Write(ContentEntity row, FormValues values, FormErrors errors);

    /// <summary>What readers are told because of what was typed, in the language that is spoken; for rows that are no texts themselves.</summary>
    public virtual IEnumerable<string> Sentences(FormValues values) => [];

    /// <summary>All rows, drafts as well, in their order.</summary>
    public abstract Task<IReadOnlyList<ContentEntity>> AllAsync(PortalDbContext db, CancellationToken cancellationToken);

    public abstract Task<ContentEntity?> FindAsync(PortalDbContext db, string key, CancellationToken cancellationToken);

    /// <summary>What follows from a change of the row; called before it is saved.</summary>
    /// <param name="before">What the row said until now.</param>
    public virtual void Finish(ContentEntity row, FormValues before, DateOnly today)
    {
    }
}

/// <param name="Title">Empty for the first one.</param>
public sealed record FormSection(string Title, IReadOnlyList<FieldPart> Parts);

/// <param name="Title">Null for the first one.</param>
public sealed record FieldGroup<T>(Func<string>? Title, IReadOnlyList<ContentField<T>> Fields);

public abstract class ContentForm<T> : ContentForm
    where T : ContentEntity
{
    protected abstract IReadOnlyList<FieldGroup<T>> Groups { get; }

    protected abstract string NameOf(T row);

    protected abstract T Create(string key);

    protected virtual string? PageOf(T row) => null;

    /// <summary>Rules about more than one field.</summary>
    protected virtual void Check(T row, FormErrors errors)
    {
    }

    protected virtual IOrderedQueryable<T> Ordered(IQueryable<T> rows) => rows.OrderBy(row => row.Position).ThenBy(row => row.Id);

    public sealed override string NameOf(ContentEntity row) => NameOf((T)row) is { Length: > 0 } name ? name : row.Key;

    public sealed override ContentEntity New(string key) => Create(key);

    public sealed override string? PageOf(ContentEntity row) => PageOf((T)row);

    public sealed override IReadOnlyList<FormSection> Sections(FormValues values, FormChoices choices) =>
        [.. Groups.Select(group => new FormSection(group.Title?.Invoke() ?? "", [.. group.Fields.SelectMany(field => field.Parts(values, choices))]))];

    public sealed override FormValues Read(ContentEntity row)
    {
        var values = new FormValues();
        foreach (var field in Groups.SelectMany(group => group.Fields))
        {
            field.Read((T)row, values);
        }

        values.Set(DraftName, row.IsDraft ? "true" : "");
        return values;
    }

    public sealed override void Write(ContentEntity row, FormValues values, FormErrors errors)
    {
        foreach (var field in Groups.SelectMany(group => group.Fields))
        {
            field.Write((T)row, values, errors);
        }

        row.IsDraft = HasDrafts && values.IsTicked(DraftName);
        Check((T)row, errors);
    }

    /// <summary>What was typed as a row, which may have faults.</summary>
    protected T Typed(FormValues values)
    {
        var row = Create("typed");
        foreach (var field in Groups.SelectMany(group => group.Fields))
        {
            field.Write(row, values, []);
        }

        return row;
    }

    public sealed override async Task<IReadOnlyList<ContentEntity>> AllAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await Ordered(Rows(db)).AsNoTracking().ToListAsync(cancellationToken);

    public sealed override async Task<ContentEntity?> FindAsync(PortalDbContext db, string key, CancellationToken cancellationToken) =>
        await Rows(db).SingleOrDefaultAsync(row => row.Key == key, cancellationToken);

    private static IQueryable<T> Rows(PortalDbContext db) => db.Set<T>().IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]);
}
