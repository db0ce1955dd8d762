using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Data;

/// <summary>Enums are kept as readable words, and the database knows which words there are.</summary>
internal static class EnumConventions
{
    public static void KeepEnumsAsText(this ModelConfigurationBuilder conventions)
    {
        foreach (var type in typeof(OutgoingEmail).Assembly.GetTypes().Where(t => t.IsEnum && IsModel(t)))
        {
            conventions.Properties(type).HaveConversion(typeof(WordConverter<>).MakeGenericType(type)).HaveMaxLength(40);
        }
    }

    public static void CheckEnumValues(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum && IsModel(type))
                {
                    var words = string.Join(", ", Enum.GetNames(type).Select(name => $"'{SnakeCase.Of(name)}'"));
                    var column = property.GetColumnName();
                    builder.Entity(entity.ClrType).ToTable(table => table.HasCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"{column} in ({words})"));
                }
                else if (property.GetElementType() is { ClrType.IsEnum: true } element && IsModel(element.ClrType))
                {
                    element.SetValueConverter(typeof(WordConverter<>).MakeGenericType(element.ClrType));
                }
            }
        }
    }

    private static bool IsModel(Type type) => type.Namespace!.StartsWith("Portal.Model", StringComparison.Ordinal);

    private sealed class WordConverter<T>() : ValueConverter<T, string>(value => SnakeCase.Of(value), word => Words[word])
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Words = Enum.GetValues<T>().ToDictionary(SnakeCase.Of);
    }
}
