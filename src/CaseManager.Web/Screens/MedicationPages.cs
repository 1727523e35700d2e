using CaseManager.Application.Medication;
using CaseManager.Application.Paging;

namespace CaseManager.Web.Screens;

/// <summary>A form about the medication of a stay.</summary>
public sealed record MedicationPage<TForm>(MedicationStay Stay, DateOnly Today, TForm Form);

/// <summary>A form about an order.</summary>
public sealed record OrderFormPage<TForm>(MedicationStay Stay, DateOnly Today, OrderView Order, TForm Form);

/// <summary>An order with its dose log.</summary>
public sealed record DoseLogPage(MedicationStay Stay, DateOnly Today, OrderView Order, Page<DoseRow> Doses);

/// <summary>The form of a decision, with those before.</summary>
public sealed record DecisionPage(MedicationStay Stay, Page<DecisionRow> Decisions, MedicationDecisionForm Form);

/// <summary>The form of take-home doses, with the decisions before.</summary>
/// <param name="Home">What the rules open; null where nothing that runs has steps.</param>
public sealed record TakeHomePage(MedicationStay Stay, TakeHomeView? Home, Page<TakeHomeRow> Decisions, TakeHomeForm Form);

/// <summary>The drug tests of a stay, with the form of another one.</summary>
/// <param name="DueBy">When the next one is due at the latest; null where the rules ask for none.</param>
public sealed record DrugTestPage(MedicationStay Stay, DateOnly Today, DateOnly? DueBy, Page<TestRow> Tests, DrugTestForm Form);

/// <summary>An order on the page of its stay.</summary>
public sealed record OrderCard(MedicationStay Stay, DateOnly Today, OrderView Order);

/// <summary>The doses of today.</summary>
/// <param name="Site">The site that is shown; null where there is none.</param>
public sealed record DosingPage(IReadOnlyList<DosingSite> Sites, DosingSite? Site, DateOnly Today, Page<DosingRow> Doses);
