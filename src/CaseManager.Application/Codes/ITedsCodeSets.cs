using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Application.Codes;

/// <summary>The code sets of TEDS that the product knows.</summary>
public interface ITedsCodeSets
{
    /// <summary>The set of a file and year. Years behind the newest set known use that one.</summary>
    /// <exception cref="RuleViolationException"><c>teds.year</c>: there is none.</exception>
    TedsCodeSet Of(TedsFile file, int year);

    /// <summary>The set called <c>TEDS-A 2017</c> or <c>TEDS-D 2023</c>.</summary>
    /// <exception cref="RuleViolationException"><c>teds.name</c>: not called like one; <c>teds.year</c>.</exception>
    TedsCodeSet Named(string name);
}
