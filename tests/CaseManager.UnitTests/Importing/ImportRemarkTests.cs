using CaseManager.Application.Importing;

namespace CaseManager.UnitTests.Importing;

public sealed class ImportRemarkTests
{
    [Test]
    public void Every_kind_has_a_heading([Values] ImportRemarkKind kind) => Assert.That(ImportRemark.Heading(kind), Is.Not.Empty);
}
