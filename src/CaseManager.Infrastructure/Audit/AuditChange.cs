using CaseManager.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseManager.Infrastructure.Audit;

/// <summary>One field that was written.</summary>
internal readonly record struct AuditField(string Name, AuditTreatment Treatment, string? Before, string? After);

/// <summary>One row that was written.</summary>
/// <param name="Did"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
internal sealed record AuditChange(string Kind, string Did, string Key, int? Version, IReadOnlyList<AuditField> Fields)
{
    /// <summary>What happened to a row, as the trail calls it.</summary>
    public static string DidOf(EntityState state) => state switch
    {
        EntityState.Added => "added",
        EntityState.Deleted => "removed",
        _ => "changed",
    };

    /// <summary>The fields of a row that stand in the trail; null where none of them does.</summary>
    public static AuditChange? Of(EntityEntry row, AuditRule rule, AuditKeys keys)
    {
        var kind = row.Metadata.ClrType.Name;
        var key = KeyOf(row);
        var fields = FieldsOf(row, row.Properties, row.ComplexProperties, "", rule, place => AuditValue.Hidden(keys, $"{kind} {key} {place.Name}", place.Value)).ToList();
        return fields.Count == 0 && row.State is EntityState.Modified && !IsNewVersion(row) ? null : new AuditChange(kind, DidOf(row.State), key, VersionOf(row), fields);
    }

    private static IEnumerable<AuditField> FieldsOf(
        EntityEntry row, IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> complex, string path, AuditRule rule, Func<(string Name, object? Value), string?> hide)
    {
        foreach (var property in properties.Where(p => !p.Metadata.IsPrimaryKey() && p.Metadata.Name != "Version" && (row.State is not EntityState.Modified || p.IsModified)))
        {
            var name = path + property.Metadata.Name;
            var treatment = rule.Of(name, property.Metadata.ClrType);
            if (treatment is AuditTreatment.Hashed && property.Metadata.IsForeignKey())
            {
                // Where it belongs to says nothing of what it holds.
                treatment = AuditTreatment.Open;
            }

            var (before, after) = (row.State is EntityState.Added ? null : property.OriginalValue, row.State is EntityState.Deleted ? null : property.CurrentValue);
            if (treatment is AuditTreatment.None || Equals(before, after))
            {
                continue;
            }

            yield return treatment switch
            {
                AuditTreatment.Open => new(name, treatment, AuditValue.Of(before), AuditValue.Of(after)),
                AuditTreatment.Hashed => new(name, treatment, null, hide((name, after))),
                _ => new(name, treatment, null, null),
            };
        }

        foreach (var part in complex.SelectMany(c => FieldsOf(row, c.Properties, c.ComplexProperties, $"{path}{c.Metadata.Name}.", rule, hide)))
        {
            yield return part;
        }
    }

    // What lies below an aggregate may have changed alone: then it tells which version that is a part of.
    private static bool IsNewVersion(EntityEntry row) => row.Metadata.FindProperty("Version") is { } version && row.Property(version.Name).IsModified;

    // A key of several parts, such as user and role, is told whole.
    private static string KeyOf(EntityEntry row) =>
        string.Join(' ', row.Metadata.FindPrimaryKey()!.Properties.Select(p => AuditValue.Of(row.Property(p.Name).CurrentValue)));

    private static int? VersionOf(EntityEntry row) => row.Metadata.FindProperty("Version") is { } version ? (int?)row.Property(version.Name).CurrentValue : null;
}
