namespace CaseManager.Domain.Codes;

/// <summary>The highest grade completed: TEDS <c>EDUC</c>.</summary>
public enum EducationLevel
{
    /// <summary>Grade 8 or less, or no schooling.</summary>
    Grade8OrLess,

    /// <summary>Grades 9 to 11.</summary>
    Grades9To11,

    /// <summary>Grade 12, or GED.</summary>
    Grade12,

    /// <summary>1 to 3 years of college, university or vocational school.</summary>
    SomeCollege,

    /// <summary>4 years of college or more.</summary>
    CollegeDegree,
}
