using System.Text;

namespace Portal.Model.Text;

/// <summary>Names as PostgreSQL likes them: <c>InReview</c> is <c>in_review</c>.</summary>
public static class SnakeCase
{
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }

    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());
}
