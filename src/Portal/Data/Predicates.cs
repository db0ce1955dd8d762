using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Portal.Data;

/// <summary>Conditions put together, so that the database sees one.</summary>
internal static class Predicates
{
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => Join(one, other, Expression.AndAlso);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => Join(one, other, Expression.OrElse);

    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> filter) => Expression.Lambda<Func<T, bool>>(Expression.Not(filter.Body), filter.Parameters);

    private static Expression<Func<T, bool>> Join<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other, Func<Expression, Expression, Expression> join) =>
        Expression.Lambda<Func<T, bool>>(join(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)), one.Parameters);
}
