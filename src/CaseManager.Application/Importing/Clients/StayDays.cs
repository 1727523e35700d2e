namespace CaseManager.Application.Importing.Clients;

// A stay that stands: one of the register, one of the file, or one that both tell of.
internal sealed record TakenStay(DateOnly From, DateOnly? To, KnownStay? Known, ClientRow? Row)
{
    public string Words => Row is null ? "the one in the register" : $"that of row {Row.Number}";
}

// The stays of one client in one program in the order of their days: no two share one. Found by halving, however many rows a file has for one client.
internal sealed class StayDays(IEnumerable<KnownStay> known)
{
    private readonly List<TakenStay> taken = [.. known.OrderBy(s => s.AdmittedOn).Select(s => new TakenStay(s.AdmittedOn, s.DischargedOn, s, null))];

    public int Told => taken.Count(s => s.Row is not null);

    public TakenStay? At(DateOnly day) => Place(day) is >= 0 and var index ? taken[index] : null;

    // One that shares a day; null where there is none.
    public TakenStay? Sharing(DateOnly from, DateOnly? to)
    {
        var next = Place(from);
        next = next < 0 ? ~next : next;
        return next > 0 && (taken[next - 1].To is null || taken[next - 1].To >= from) ? taken[next - 1]
            : next < taken.Count && (to is null || taken[next].From <= to) ? taken[next]
            : null;
    }

    // Adds it, or puts it in the place of the one that begins on the same day.
    public void Put(TakenStay stay)
    {
        var index = Place(stay.From);
        if (index >= 0)
        {
            taken[index] = stay;
        }
        else
        {
            taken.Insert(~index, stay);
        }
    }

    private int Place(DateOnly day) => taken.BinarySearch(new TakenStay(day, null, null, null), Comparer<TakenStay>.Create((left, right) => left.From.CompareTo(right.From)));
}
