using System.Reflection;
using CaseManager.Migrations.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Persistence;

/// <summary>What the errors of SQL Server mean, without a server.</summary>
public sealed class SqlServerErrorTests
{
    [TestCase(2601, true)]
    [TestCase(2627, true)]
    [TestCase(547, false)]
    [TestCase(1205, false)]
    public void A_duplicate_in_a_unique_index_or_constraint_is_told_from_other_errors(int number, bool isDuplicate) =>
        Assert.That(new SqlServerProvider().IsDuplicate(new DbUpdateException("Not saved.", Error(number))), Is.EqualTo(isDuplicate));

    // The client has no public way to make one.
    private static SqlException Error(int number)
    {
        const BindingFlags hidden = BindingFlags.NonPublic | BindingFlags.Instance;
        var make = typeof(SqlError).GetConstructors(hidden).First(c => c.GetParameters()[0].ParameterType == typeof(int));
        var error = make.Invoke([number, .. make.GetParameters().Skip(1).Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : p.ParameterType == typeof(string) ? "" : null)]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .First(m => m.Name == "CreateException" && m.GetParameters().Select(p => p.ParameterType).SequenceEqual([typeof(SqlErrorCollection), typeof(string)])).Invoke(null, [errors, "16.0"])!;
    }
}
