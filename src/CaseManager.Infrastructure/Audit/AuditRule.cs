namespace CaseManager.Infrastructure.Audit;

/// <summary>How the fields of one kind of record stand in the trail. Every text field is named; a name stands for the whole of a complex one as well.</summary>
/// <param name="Others">Of fields that hold no text: numbers, dates, choices, keys.</param>
internal sealed record AuditRule(AuditTreatment Others)
{
    public string[] Open { get; init; } = [];

    public string[] Hashed { get; init; } = [];

    public string[] NameOnly { get; init; } = [];

    public string[] None { get; init; } = [];

    /// <summary>Whether it leaves no entry at all.</summary>
    public bool IsBookkeeping => Others is AuditTreatment.None && Open.Length + Hashed.Length + NameOnly.Length == 0;

    /// <summary>What the table says of a field; null where it does not name it.</summary>
    public AuditTreatment? Named(string field)
    {
        bool In(string[] fields) => fields.Any(f => f == field || (field.StartsWith(f, StringComparison.Ordinal) && field[f.Length] == '.'));
        return In(Open) ? AuditTreatment.Open : In(Hashed) ? AuditTreatment.Hashed : In(NameOnly) ? AuditTreatment.NameOnly : In(None) ? AuditTreatment.None : null;
    }

    /// <summary>How a field is treated; text that nobody decided about is kept out.</summary>
    public AuditTreatment Of(string field, Type type) => Named(field) ?? (HoldsText(type) ? AuditTreatment.NameOnly : Others);

    /// <summary>Whether anybody can write anything into it.</summary>
    public static bool HoldsText(Type type) => type == typeof(string) || type == typeof(byte[]) || !(Nullable.GetUnderlyingType(type) ?? type).IsValueType;
}
