namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>A fragment and where it stands below the top of the page's body.</summary>
internal readonly record struct Placed(Fragment Fragment, float Top);

/// <summary>Puts fragments on pages.</summary>
internal sealed class Paginator(float bodyHeight)
{
    private readonly List<List<Placed>> pages = [[]];
    private float end;

    /// <summary>The fragments of each page; at least one page.</summary>
    public static IReadOnlyList<IReadOnlyList<Placed>> Paginate(IEnumerable<Fragment> fragments, float bodyHeight)
    {
        var paginator = new Paginator(bodyHeight);
        var together = new List<Fragment>();
        foreach (var fragment in fragments)
        {
            together.Add(fragment);
            if (!fragment.KeepWithNext)
            {
                paginator.PlaceTogether(together);
                together.Clear();
            }
        }

        paginator.PlaceTogether(together);
        return paginator.pages;
    }

    private List<Placed> Page => pages[^1];

    private void PlaceTogether(List<Fragment> fragments)
    {
        if (fragments.Count == 0)
        {
            return;
        }

        var height = fragments.Sum(f => f.SpaceBefore + f.Height);
        var fitsOnAPage = height + (fragments[0].Repeated?.Height ?? 0) <= bodyHeight;
        if (end + height > bodyHeight && fitsOnAPage && Page.Count > 0)
        {
            TurnPage(fragments[0]);
        }

        foreach (var fragment in fragments)
        {
            Place(fragment);
        }
    }

    private void Place(Fragment fragment)
    {
        var top = Page.Count == 0 ? 0 : end + fragment.SpaceBefore;
        if (top + fragment.Height > bodyHeight && Page.Count > 0)
        {
            TurnPage(fragment);
            top = end;
        }

        Page.Add(new Placed(fragment, top));
        end = top + fragment.Height;
    }

    private void TurnPage(Fragment first)
    {
        pages.Add([]);
        end = 0;
        if (first.Repeated is { } header)
        {
            Page.Add(new Placed(header, 0));
            end = header.Height;
        }
    }
}
