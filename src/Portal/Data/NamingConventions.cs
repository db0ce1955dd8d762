using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Model.Text;

namespace Portal.Data;

/// <summary>Tables and columns in snake case, so that nobody has to quote names at a psql prompt.</summary>
internal static class NamingConventions
{
    public static void UseSnakeCaseNames(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(SnakeCase.Of(entity.GetContainerColumnName()!));
                continue;
            }

            entity.SetTableName(SnakeCase.Of(entity.GetTableName()!).Replace("asp_net_", "", StringComparison.Ordinal));
            NameColumns(entity, prefix: "");
            foreach (var key in entity.GetKeys())
            {
                key.SetName(key.IsPrimaryKey() ? $"pk_{entity.GetTableName()}" : SnakeCase.Of(key.GetName()!));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName($"fk_{entity.GetTableName()}_{string.Join('_', foreignKey.Properties.Select(p => SnakeCase.Of(p.Name)))}");
            }

            foreach (var index in entity.GetIndexes())
            {
                var columns = string.Join('_', index.Properties.Select(p => SnakeCase.Of(p.Name)));
                index.SetDatabaseName(index.FindAnnotation(RelationalAnnotationNames.Name)?.Value as string is { } name && name.StartsWith("ix_", StringComparison.Ordinal)
                    ? name
                    : $"ix_{entity.GetTableName()}_{columns}");
            }
        }
    }

    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetProperties().Where(p => p.FindAnnotation(RelationalAnnotationNames.ColumnName) is null))
        {
            property.SetColumnName(prefix + SnakeCase.Of(property.Name));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            NameColumns(complex.ComplexType, $"{prefix}{SnakeCase.Of(complex.Name)}_");
        }
    }
}
