using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Data.Content;

/// <summary>
/// What a row of content says, as JSON, and the way back. It asks the model which values there are, so that a column added
/// later is kept without a word here; a value that an older snapshot does not have stays as it is.
/// </summary>
public static class ContentSnapshot
{
    /// <summary>What is about the row and not said by it. The place in the order and the private link are never undone; that there was one is known.</summary>
    private static readonly HashSet<string> NotSaid =
    [
        nameof(ContentEntity.Id), nameof(ContentEntity.Key), nameof(ContentEntity.Position), nameof(ContentEntity.Version),
        nameof(ContentEntity.EditedAt), nameof(ContentEntity.StaleTexts), nameof(Topic.LinkKey),
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(EntityEntry<ContentEntity> entry) => Write(
        Members(entry).Select(member => (member.Name, member.Type, member.Value())), entry.Entity.Position, entry.Entity is Topic { IsHidden: true });

    /// <summary>What the row said when it was read from the database.</summary>
    public static string Before(EntityEntry<ContentEntity> entry) => Write(
        Members(entry).Select(member => (member.Name, member.Type, member.Original())), entry.Property(row => row.Position).OriginalValue,
        entry.Entity is Topic && entry.Property(nameof(Topic.LinkKey)).OriginalValue is not null);

    /// <exception cref="JsonException">The text is no snapshot.</exception>
    public static void Apply(string snapshot, EntityEntry<ContentEntity> entry)
    {
        var values = JsonNode.Parse(snapshot)!.AsObject();
        foreach (var member in Members(entry))
        {
            if (values.TryGetPropertyValue(member.Name, out var value))
            {
                member.Set(value.Deserialize(member.Type, Json));
            }
        }

        // A complex value is set without being compared; that happens here.
        entry.DetectChanges();
    }

    /// <summary>Where the row stood, and whether only a private link led to it. Nothing that <see cref="Apply"/> undoes.</summary>
    /// <exception cref="JsonException">The text is no snapshot.</exception>
    public static (int Position, bool IsHidden) Standing(string snapshot)
    {
        var values = JsonNode.Parse(snapshot)!.AsObject();
        return (values[nameof(ContentEntity.Position)]?.GetValue<int>() ?? 0, values[nameof(Topic.IsHidden)]?.GetValue<bool>() ?? false);
    }

    private static string Write(IEnumerable<(string Name, Type Type, object? Value)> values, int position, bool isHidden) =>
        new JsonObject(values.Select(member => KeyValuePair.Create(member.Name, JsonSerializer.SerializeToNode(member.Value, member.Type, Json))))
        {
            [nameof(ContentEntity.Position)] = position,
            [nameof(Topic.IsHidden)] = isHidden,
        }.ToJsonString(Json);

    private static IEnumerable<Member> Members(EntityEntry<ContentEntity> entry) =>
    [
        .. entry.Properties.Where(property => !NotSaid.Contains(property.Metadata.Name)).Select(property => new Member(
            property.Metadata.Name, property.Metadata.ClrType, () => property.CurrentValue, () => property.OriginalValue, value => property.CurrentValue = value)),
        .. entry.ComplexProperties.Select(complex => new Member(
            complex.Metadata.Name, complex.Metadata.ClrType, () => complex.CurrentValue, () => Original(complex), value => complex.CurrentValue = value)),
    ];

    private static BilingualText Original(ComplexPropertyEntry complex)
    {
        var sides = complex.Properties.ToDictionary(side => side.Metadata.Name, side => side.OriginalValue as string);
        return new(sides[nameof(BilingualText.En)], sides[nameof(BilingualText.Zh)]);
    }

    private sealed record Member(string Name, Type Type, Func<object?> Value, Func<object?> Original, Action<object?> Set);
}
