using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.Domain.RulePacks;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class GroupRuleTests
{
    private static readonly GroupKind[] ClinicalKinds = [GroupKind.Therapy, GroupKind.Psychoeducation];

    [TestCaseSource(nameof(ClinicalKinds))]
    public void Rule_1_a_clinical_group_is_led_by_an_accepted_credential(GroupKind kind)
    {
        Assert.That(() => Open(kind, new(People.Volunteer())), Breaks.Rule("group.credential"));
        Assert.That(Open(kind, new(People.Clinician())).Facilitator!.Credential, Is.EqualTo("LCSW"));
    }

    [TestCase("LCSW, CADC", true)]
    [TestCase("BA; cadc", true)]
    [TestCase("MD/PhD", true)]
    [TestCase("BA, MSW", false)]
    [TestCase(", ;", false)]
    [TestCase(null, false)]
    public void Rule_1_one_accepted_credential_of_several_is_enough(string? credential, bool accepted) =>
        Assert.That(Packs.Groups.Accepts(credential), Is.EqualTo(accepted));

    [TestCaseSource(nameof(ClinicalKinds))]
    public void Rule_1_a_clinical_group_needs_a_facilitator(GroupKind kind) =>
        Assert.That(() => Open(kind, new(null)), Breaks.Rule("group.facilitator-required"));

    [TestCaseSource(nameof(ClinicalKinds))]
    public void Rule_1_an_intern_leads_only_with_a_named_co_signer(GroupKind kind)
    {
        Assert.That(() => Open(kind, new(People.Intern())), Breaks.Rule("group.co-signer-required"));
        Assert.That(() => Open(kind, new(People.Intern(), People.Intern())), Breaks.Rule("group.co-signer-required"));
        Assert.That(() => Open(kind, new(People.Intern(), People.Volunteer())), Breaks.Rule("group.co-signer-required"));
        Assert.That(Open(kind, new(People.Intern(), People.Clinician())).CoSigner, Is.Not.Null);
    }

    [Test]
    public void Rule_1_peers_and_volunteers_lead_peer_support()
    {
        Assert.That(Open(GroupKind.PeerSupport, new(People.Volunteer())).Facilitator, Is.Not.Null);
        Assert.That(Open(GroupKind.PeerSupport, new(null)).Facilitator, Is.Null);
    }

    [TestCase(GroupKind.Therapy, 1)]
    [TestCase(GroupKind.Therapy, 13)]
    [TestCase(GroupKind.Therapy, null)]
    [TestCase(GroupKind.Psychoeducation, 36)]
    [TestCase(GroupKind.Psychoeducation, null)]
    [TestCase(GroupKind.PeerSupport, 0)]
    public void Rule_1_each_kind_has_a_size_limit_of_its_own(GroupKind kind, int? capacity) =>
        Assert.That(() => Open(kind, new(People.Clinician()), capacity), Breaks.Rule("group.capacity"));

    [TestCase(GroupKind.Therapy, 2)]
    [TestCase(GroupKind.Therapy, 12)]
    [TestCase(GroupKind.Psychoeducation, 35)]
    [TestCase(GroupKind.PeerSupport, 80)]
    [TestCase(GroupKind.PeerSupport, null)]
    public void Rule_1_groups_within_their_limit_open(GroupKind kind, int? capacity) =>
        Assert.That(Open(kind, new(People.Clinician()), capacity).Capacity, Is.EqualTo(capacity));

    [Test]
    public void Rule_10_sizes_and_credentials_are_data_of_the_rule_pack()
    {
        var strict = Packs.Groups with { TherapyMaximum = 8, Leaders = new Credentials("LPC") };

        Assert.That(() => Open(GroupKind.Therapy, new(People.Clinician()), 8, strict), Breaks.Rule("group.credential"));
        Assert.That(() => Open(GroupKind.Therapy, new(new StaffMember(Guid.NewGuid(), "Ana Bell", "LPC")), 12, strict), Breaks.Rule("group.capacity"));
    }

    [Test]
    public void Rule_1_peer_support_never_counts_to_clinical_hours()
    {
        var generous = Packs.Groups with { PsychoeducationCountsToHours = true };
        var strict = generous with { PsychoeducationCountsToHours = false };

        Assert.That(GroupKind.PeerSupport.CountsToClinicalHours(generous), Is.False);
        Assert.That(GroupKind.Therapy.CountsToClinicalHours(strict), Is.True);
        Assert.That(GroupKind.Psychoeducation.CountsToClinicalHours(generous), Is.True);
        Assert.That(GroupKind.Psychoeducation.CountsToClinicalHours(strict), Is.False);
    }

    [Test]
    public void A_change_of_leader_or_size_obeys_the_same_rules()
    {
        var group = Open(GroupKind.Therapy, new(People.Clinician()));

        Assert.That(() => group.Change(Packs.Groups, "Renamed", null, new(People.Volunteer()), 10), Breaks.Rule("group.credential"));
        Assert.That(() => group.Change(Packs.Groups, "Renamed", null, new(People.Clinician()), 13), Breaks.Rule("group.capacity"));
        Assert.That(group.Name, Is.EqualTo("Evening group"));
    }

    [Test]
    public void A_fellowship_belongs_to_peer_support_and_to_nothing_else()
    {
        var leadership = new GroupLeadership(People.Clinician());

        Assert.That(() => new Group(Guid.NewGuid(), "P1", "AA", GroupKind.PeerSupport, null, leadership, null), Breaks.Rule("group.fellowship"));
        Assert.That(() => new Group(Guid.NewGuid(), "T1", "CBT", GroupKind.Therapy, Fellowship.Other, leadership, 8), Breaks.Rule("group.fellowship"));
    }

    private static Group Open(GroupKind kind, GroupLeadership leadership, int? capacity = 10, GroupRules? rules = null) =>
        Group.Open(new Site(Guid.NewGuid(), "Main", "America/Chicago"), rules ?? Packs.Groups, "G1", "Evening group", kind,
            kind is GroupKind.PeerSupport ? Fellowship.AlcoholicsAnonymous : null, leadership, capacity);
}
