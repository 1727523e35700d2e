using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Paging;

namespace CaseManager.Web.Screens;

/// <summary>The group notes of a client.</summary>
public sealed record GroupNotesPage(Guid ClientId, string Name, Page<ClientGroupNote> Notes);
