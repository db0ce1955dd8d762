using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Features.Content.Reading;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content.Writing;

/// <summary>Reads what was written as an import would, and says what would not come back as it is in the database.</summary>
internal sealed class ReadBack(IModel model)
{
    /// <summary>What files do not hold, because it belongs to one database. Of a private link they say only that there is one.</summary>
    private static readonly IReadOnlyList<string> NotInFiles =
    [
        nameof(ContentEntity.Id), nameof(ContentEntity.Position), nameof(ContentEntity.Version), nameof(ContentEntity.EditedAt),
        nameof(ContentEntity.StaleTexts), nameof(Topic.LinkKey),
    ];

    /// <returns>One line for each difference, such as <c>topics.yaml: seats of 'sparse-prefill'</c>; none as it should be.</returns>
    public IReadOnlyList<string> Compare(ContentFiles stored, IReadOnlyList<WrittenFile> written)
    {
        var reading = new ContentReading();
        var read = ContentFiles.Read(written.ToDictionary(file => file.Name, file => file.Text), reading);
        return
        [
            .. reading.Faults,
            .. Differences(stored.Profile, read.Profile),
            .. Differences(stored.Interests, read.Interests),
            .. Differences(stored.Publications, read.Publications),
            .. Differences(stored.Topics, read.Topics),
            .. Differences(stored.News, read.News),
            .. Differences(stored.Projects, read.Projects),
            .. Differences(stored.Background, read.Background),
            .. Differences(stored.Faq, read.Faq),
            .. Differences(stored.Terms, read.Terms),
            .. Differences(stored.Pauses, read.Pauses),
            .. stored.Files.Except(read.Files).Select(file => $"'{file.Name}' of files.yaml would not come back the same"),
        ];
    }

    private IEnumerable<string> Differences<T>(IReadOnlyList<T> stored, IReadOnlyList<T> read)
        where T : ContentEntity
    {
        var type = model.FindEntityType(typeof(T))!;
        var back = read.DistinctBy(row => row.Key).ToDictionary(row => row.Key);
        foreach (var row in stored)
        {
            if (!back.TryGetValue(row.Key, out var other))
            {
                yield return $"'{row.Key}' of {type.GetTableName()} cannot be read back";
                continue;
            }

            foreach (var name in Unequal(type, row, other))
            {
                yield return $"{name} of '{row.Key}' ({type.GetTableName()}) would not come back the same";
            }
        }
    }

    private static IEnumerable<string> Unequal(IEntityType type, object row, object other) =>
        type.GetProperties().Where(property => !NotInFiles.Contains(property.Name)
                && !property.GetValueComparer().Equals(property.PropertyInfo!.GetValue(row), property.PropertyInfo.GetValue(other)))
            .Select(property => property.Name)
            .Concat(type.GetComplexProperties().Where(complex => !Equals(complex.PropertyInfo!.GetValue(row), complex.PropertyInfo.GetValue(other)))
                .Select(complex => complex.Name))
            .Concat(row is Topic topic && topic.IsHidden != ((Topic)other).IsHidden ? [nameof(Topic.IsHidden)] : []);
}
