using System.Reflection;
using CaseManager.Application.Wording;
using CaseManager.Domain.Codes;

namespace CaseManager.UnitTests.Codes;

public sealed class CodeWordsTests
{
    private static readonly IEnumerable<Type> Enums =
        typeof(ReferralSource).Assembly.GetTypes().Where(type => type.IsEnum && type.Namespace == typeof(ReferralSource).Namespace);

    [TestCaseSource(nameof(Enums))]
    public void Every_value_has_words_of_its_own(Type type)
    {
        var words = Words(type);

        var said = Enum.GetValues(type).Cast<object>().Select(value => (string)words.Invoke(null, [value])!).ToList();

        Assert.That(said, Is.Unique.And.None.Empty);
    }

    private static MethodInfo Words(Type type) =>
        new[] { typeof(CodeWords), typeof(PersonWords), typeof(DiagnosisWords) }.SelectMany(words => words.GetMethods()).Single(method => method.GetParameters().FirstOrDefault()?.ParameterType == type);
}
