using System.Xml.Linq;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Charts;
using static CaseManager.UnitTests.Reporting.SampleDocuments;

namespace CaseManager.UnitTests.Reporting;

public sealed class ChartSvgTests
{
    private static readonly ChartBlock Chart = new("By <week> & more", "Week", "Sessions", ["Jun 1", "Jun 8"], [new Series("Attended", [2, null]), new Series("Counted", [3, 0])]);

    [Test]
    public void It_is_well_formed_and_tells_its_numbers_to_who_cannot_see_it()
    {
        var svg = XElement.Parse(ChartSvg.Render(Chart));
        var space = svg.Name.Namespace;

        Assert.Multiple(() =>
        {
            Assert.That(svg.Element(space + "title")!.Value, Is.EqualTo("By <week> & more"));
            Assert.That(svg.Element(space + "desc")!.Value, Is.EqualTo("Jun 1: Attended 2, Counted 3; Jun 8: Attended –, Counted 0"));
            Assert.That(svg.Attribute("role")!.Value, Is.EqualTo("img"));
        });
    }

    [Test]
    public void It_holds_no_script_no_reference_and_no_colour_of_its_own() =>
        Assert.That(ChartSvg.Render(Chart), Does.Not.Contain("<script").And.Not.Contain("href").And.Not.Contain("url(").And.Not.Contain("style").And.Not.Contain("#"));

    [Test]
    public void Series_are_told_apart_by_more_than_colour()
    {
        var bars = XElement.Parse(ChartSvg.Render(Chart)).Elements().Where(e => e.Attribute("fill")?.Value == "none" || e.Attribute("opacity")?.Value == "0.75").ToList();

        // One bar each and one sample each in the legend; an empty value has no bar.
        Assert.Multiple(() =>
        {
            Assert.That(bars.Count(b => b.Attribute("fill") is null), Is.EqualTo(2));
            Assert.That(bars.Count(b => b.Attribute("fill")?.Value == "none"), Is.EqualTo(2));
        });
    }

    [Test]
    public void The_PDF_shows_the_same_words() =>
        Assert.That(Pages(Chart)[0], Does.Contain("By <week> & more").And.Contain("Attended").And.Contain("Counted").And.Contain("Jun 8").And.Contain("Sessions"));

    [Test]
    public void A_line_to_read_the_bars_by_is_named_where_it_is_drawn_and_told()
    {
        var lined = Chart with { Line = new ChartLine(1, "One a week") };

        Assert.That(ChartSvg.Render(lined), Does.Contain("line at 1: One a week</desc>").And.Contain(">One a week</text>"));
        Assert.That(Pages(lined)[0], Does.Contain("One a week"));
        Assert.That(ChartSvg.Render(Chart), Does.Not.Contain("line at"));
    }

    [Test]
    public void Many_weeks_keep_their_labels_apart()
    {
        var weeks = Enumerable.Range(0, 120).Select(i => $"Week {i}").ToList();
        var svg = XElement.Parse(ChartSvg.Render(Chart with { Categories = weeks, Series = [new Series("s", [.. weeks.Select(_ => (double?)1)])] }));

        Assert.That(svg.Elements().Count(e => e.Value.StartsWith("Week ", StringComparison.Ordinal)), Is.InRange(5, 20));
    }
}
