using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaseManager.Application.Audit;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseManager.Infrastructure.Audit;

/// <summary>What a transaction wrote so far. Where many rows of a kind change, their number stands in place of the rows, and no more is kept of them.</summary>
internal sealed class AuditChanges
{
    /// <summary>Most rows of a kind that are told one by one.</summary>
    public const int MostRows = 50;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<(string Kind, string Did), (int Count, List<AuditChange> Rows)> kinds = [];
    private readonly HashSet<Guid> clients = [];
    private readonly List<(string Kind, Guid Id)> roots = [];
    private Guid? survivor;

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => kinds.Count == 0;

    /// <summary>The one client that it was about; null where it was about several, or nobody. A merge is about the record that stands.</summary>
    public Guid? ClientId => survivor ?? (clients.Count == 1 ? clients.Single() : null);

    /// <summary>The record that it was about: the client, else the first aggregate.</summary>
    public (string Kind, Guid Id)? Subject => roots.Count == 0 ? null : roots.Where(r => r.Kind == nameof(Client)).Append(roots[0]).First();

    /// <summary>Takes everything that is about to be saved.</summary>
    public static AuditChanges Of(ChangeTracker tracker, AuditKeys keys)
    {
        var changes = new AuditChanges();
        var rows = tracker.Entries().ToList();
        var clientOfStay = rows.Select(r => r.Entity).OfType<Episode>().ToDictionary(e => e.Id, e => e.ClientId);
        foreach (var row in rows.Where(r => r.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            changes.Add(row, keys, clientOfStay);
        }

        return changes;
    }

    /// <summary>Rows that were written by one command past the change tracker.</summary>
    public void Add(string kind, string did, int count) => Count(kind, did, count, null);

    /// <summary>Adds what came later in the same transaction.</summary>
    public void Add(AuditChanges later)
    {
        foreach (var ((kind, did), (count, rows)) in later.kinds)
        {
            rows.ForEach(row => Count(kind, did, 1, row));
            Count(kind, did, count - rows.Count, null);
        }

        clients.UnionWith(later.clients.Take(2));
        roots.AddRange(later.roots.Take(Math.Max(0, MostRows - roots.Count)));
        survivor ??= later.survivor;
    }

    /// <summary>As it stands in the trail.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartArray();
            foreach (var ((kind, did), (count, rows)) in kinds)
            {
                if (rows.Count == count)
                {
                    rows.ForEach(row => Write(json, row));
                }
                else
                {
                    json.WriteStartObject();
                    json.WriteString("kind", kind);
                    json.WriteString("did", did);
                    json.WriteNumber("rows", count);
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Add(EntityEntry row, AuditKeys keys, Dictionary<Guid, Guid> clientOfStay)
    {
        var rule = AuditRules.Of(row.Metadata.ClrType);
        var (kind, did) = (row.Metadata.ClrType.Name, AuditChange.DidOf(row.State));
        // Of thousands of new rows only the number is kept: nobody looks at their fields.
        var isOneOfMany = row.State is not EntityState.Modified && kinds.TryGetValue((kind, did), out var known) && known.Count >= MostRows;
        var change = rule.IsBookkeeping || isOneOfMany ? null : AuditChange.Of(row, rule, keys);
        if (rule.IsBookkeeping || (change is null && !isOneOfMany))
        {
            return;
        }

        Count(kind, did, 1, change);
        if (ClientOf(row, clientOfStay) is { } client && clients.Count < 2)
        {
            clients.Add(client);
        }

        survivor ??= (row.Entity as ClientMerge)?.SurvivorId;
        if (row.Entity is AggregateRoot && roots.Count < MostRows)
        {
            roots.Add((kind, (Guid)row.Property(nameof(Entity.Id)).CurrentValue!));
        }
    }

    private void Count(string kind, string did, int count, AuditChange? row)
    {
        if (count == 0)
        {
            return;
        }

        var (before, rows) = kinds.TryGetValue((kind, did), out var known) ? known : (0, []);
        if (row is not null && before == rows.Count && before < MostRows)
        {
            rows.Add(row);
        }
        else
        {
            rows.Clear();
        }

        kinds[(kind, did)] = (before + count, rows);
    }

    private static Guid? ClientOf(EntityEntry row, Dictionary<Guid, Guid> clientOfStay) =>
        row.Entity is Client client ? client.Id
        : row.Metadata.FindProperty("ClientId") is { } property ? (Guid?)row.Property(property.Name).CurrentValue
        : row.Metadata.FindProperty("EpisodeId") is { } stay && row.Property(stay.Name).CurrentValue is Guid id && clientOfStay.TryGetValue(id, out var found) ? found
        : null;

    private static void Write(Utf8JsonWriter json, AuditChange row)
    {
        json.WriteStartObject();
        json.WriteString("kind", row.Kind);
        json.WriteString("did", row.Did);
        json.WriteString("key", row.Key);
        if (row.Version is { } version)
        {
            json.WriteNumber("version", version);
        }

        json.WriteStartObject("fields");
        foreach (var field in row.Fields)
        {
            json.WritePropertyName(field.Name);
            Write(json, field);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AuditField field)
    {
        switch (field.Treatment)
        {
            case AuditTreatment.Open:
                json.WriteStartArray();
                json.WriteStringValue(field.Before);
                json.WriteStringValue(field.After);
                json.WriteEndArray();
                break;
            case AuditTreatment.Hashed when field.After is not null:
                json.WriteStartObject();
                json.WriteString("hash", field.After);
                json.WriteEndObject();
                break;
            case AuditTreatment.Hashed:
                json.WriteStringValue("emptied");
                break;
            default:
                json.WriteStringValue("written");
                break;
        }
    }
}
