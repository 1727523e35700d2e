using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Rules as JSON: the one format of the column that holds them and of the files in <c>database/seed/reference/rule-packs</c>.</summary>
internal static class RuleSetJson
{
    /// <summary>How it is read and written. What is missing, misspelt or null where it must not be is an error.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameValues, LeaveOutWhatFollows } },
    };

    /// <summary>Writes a set.</summary>
    public static string Write(RuleSet rules) => JsonSerializer.Serialize(rules.Rules, Options);

    /// <summary>Reads a set.</summary>
    public static RuleSet Read(string json) => new(JsonSerializer.Deserialize<List<Rule>>(json, Options)!);

    private static void NameValues(JsonTypeInfo type)
    {
        if (type.Type == typeof(RuleValue))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "is",
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(Clock), "clock"),
                    new JsonDerivedType(typeof(WholeNumber), "number"),
                    new JsonDerivedType(typeof(YesNo), "yesNo"),
                    new JsonDerivedType(typeof(Credentials), "credentials"),
                    new JsonDerivedType(typeof(WeeklyHours), "hours"),
                    new JsonDerivedType(typeof(TakeHomeStep), "takeHome"),
                },
            };
        }
    }

    // Only what a constructor takes is stored; the rest follows from it.
    private static void LeaveOutWhatFollows(JsonTypeInfo type)
    {
        if (type.Kind is JsonTypeInfoKind.Object && type.Type.Namespace?.StartsWith("CaseManager.Domain", StringComparison.Ordinal) == true)
        {
            foreach (var property in type.Properties.Where(p => p.AssociatedParameter is null).ToList())
            {
                type.Properties.Remove(property);
            }
        }
    }
}
