using CaseManager.Infrastructure.Audit;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManager.IntegrationTests.Audit;

/// <summary>The table of what stands in the trail against the model.</summary>
public sealed class AuditRulesTests
{
    [Test]
    public async Task Every_kind_of_record_and_every_text_field_was_decided_about()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var missing = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            if (AuditRules.Find(entity.ClrType) is not { } rule)
            {
                missing.Add(entity.ClrType.Name);
                continue;
            }

            missing.AddRange(TextsOf(entity, "").Where(field => rule.Named(field) is null).Select(field => $"{entity.ClrType.Name}.{field}"));
        }

        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> TextsOf(ITypeBase type, string path) =>
        type.GetProperties().Where(p => AuditRule.HoldsText(p.ClrType)).Select(p => path + p.Name)
            .Concat(type.GetComplexProperties().SelectMany(c => TextsOf(c.ComplexType, $"{path}{c.Name}.")));
}
