using CaseManager.Application.Groups;
using CaseManager.Application.Paging;

namespace CaseManager.Web.Screens;

/// <summary>Who missed which topics of a group.</summary>
public sealed record MakeUpPage(GroupView Group, Page<MakeUpRow> Page);

/// <summary>Which topics a client missed, in all of their groups.</summary>
public sealed record ClientMakeUpPage(Guid ClientId, string Name, IReadOnlyList<MakeUpRow> Rows);
