using CaseManager.Application.Clients;

namespace CaseManager.Web.Screens;

/// <summary>The recovery start dates of a client, and the form for a new one.</summary>
public sealed record RecoveryPage(RecoveryView Recovery, RecoveryForm Form);

/// <summary>What is typed about a recovery start.</summary>
public sealed class RecoveryForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The client wishes no date.</summary>
    public bool NoneWished { get; set; }
}
