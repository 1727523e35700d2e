using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class TreatmentPlanConfiguration : IEntityTypeConfiguration<TreatmentPlan>
{
    // SHA-256 in hexadecimal digits.
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<TreatmentPlan> builder)
    {
        builder.Property(p => p.SignedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(p => p.CoSignedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(p => p.SentBackBecause).HasMaxLength(ClientResponse.WordsLength);
        builder.Property(p => p.ContentHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Ignore(p => p.IsAsSigned);
        builder.ComplexProperty(p => p.PeerSupport, choice =>
        {
            choice.Property(c => c.ChosenName).HasMaxLength(PeerSupportChoice.NameLength);
            choice.Property(c => c.AlternativeName).HasMaxLength(PeerSupportChoice.NameLength);
        });
        builder.ComplexProperty(p => p.Copies, copies => copies.Property(c => c.Words).HasMaxLength(CopyConfirmation.WordsLength));
        builder.Property<int>(PlanTextIndex.VersionProperty);
        builder.HasMany(p => p.Responses).WithOne().HasForeignKey(r => r.TreatmentPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(p => p.Goals).Ignore(p => p.Objectives).Ignore(p => p.Interventions);
        builder.HasOne(p => p.Episode).WithMany().HasForeignKey(p => p.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Problems).WithOne().HasForeignKey(p => p.TreatmentPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.EpisodeId, p.Number }).IsUnique();
    }
}

internal sealed class ClientResponseConfiguration : IEntityTypeConfiguration<ClientResponse>
{
    public void Configure(EntityTypeBuilder<ClientResponse> builder)
    {
        builder.ToTable("PlanClientResponses");
        builder.Property(r => r.Words).HasMaxLength(ClientResponse.WordsLength);
        builder.Property(r => r.Name).HasMaxLength(ClientResponse.NameLength);
        builder.Property(r => r.Relation).HasMaxLength(ClientResponse.RelationLength);
        builder.Property(r => r.Drawing).HasMaxLength(ClientResponse.DrawingLength);
        builder.Property(r => r.By).HasMaxLength(GroupSession.ActorLength);
    }
}

internal sealed class ProblemConfiguration : IEntityTypeConfiguration<Problem>
{
    public void Configure(EntityTypeBuilder<Problem> builder)
    {
        builder.ToTable("PlanProblems");
        builder.HasQueryFilter(part => !part.IsRemoved);
        builder.Property(p => p.Description).HasMaxLength(Problem.TextLength);
        builder.HasMany(p => p.Goals).WithOne().HasForeignKey(g => g.ProblemId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("PlanGoals");
        builder.HasQueryFilter(part => !part.IsRemoved);
        builder.Property(g => g.OwnWords).HasMaxLength(Goal.TextLength);
        builder.Property(g => g.Strengths).HasMaxLength(Goal.StrengthsLength);
        builder.HasMany(g => g.Objectives).WithOne().HasForeignKey(o => o.GoalId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ObjectiveConfiguration : IEntityTypeConfiguration<Objective>
{
    public void Configure(EntityTypeBuilder<Objective> builder)
    {
        builder.ToTable("PlanObjectives");
        builder.HasQueryFilter(part => !part.IsRemoved);
        builder.Property(o => o.Text).HasMaxLength(Objective.TextLength);
        builder.Property(o => o.Measure).HasMaxLength(Objective.MeasureLength);
        builder.Ignore(o => o.Status);
        builder.HasMany(o => o.Interventions).WithOne().HasForeignKey(i => i.ObjectiveId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Progress).WithOne().HasForeignKey(p => p.ObjectiveId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ObjectiveProgressConfiguration : IEntityTypeConfiguration<ObjectiveProgress>
{
    public void Configure(EntityTypeBuilder<ObjectiveProgress> builder)
    {
        builder.ToTable("PlanObjectiveProgress");
        builder.Property(p => p.Remark).HasMaxLength(ObjectiveProgress.RemarkLength);
        builder.Property(p => p.By).HasMaxLength(GroupSession.ActorLength);
    }
}

internal sealed class InterventionConfiguration : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> builder)
    {
        builder.ToTable("PlanInterventions");
        builder.HasQueryFilter(part => !part.IsRemoved);
        builder.Property(i => i.Description).HasMaxLength(Intervention.DescriptionLength);
        builder.ComplexProperty(i => i.Frequency, frequency =>
        {
            frequency.Property(f => f.Times);
            frequency.Property(f => f.Unit);
        });
        builder.Ignore(i => i.IsClinicalService);
        builder.HasOne(i => i.Responsible).WithMany().HasForeignKey(i => i.ResponsibleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CounselingSeries>().WithMany().HasForeignKey(i => i.CounselingSeriesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MedicationOrder>().WithMany().HasForeignKey(i => i.MedicationOrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Group).WithMany().HasForeignKey(i => i.GroupId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanTaskConfiguration : IEntityTypeConfiguration<PlanTask>
{
    public void Configure(EntityTypeBuilder<PlanTask> builder)
    {
        builder.Property(t => t.RuleSource).HasMaxLength(Rule.SourceLength);
        builder.ComplexProperty(t => t.Clock, clock =>
        {
            clock.Property(c => c.Unit);
            clock.Property(c => c.Amount);
            clock.Property(c => c.Of);
        });
        builder.HasOne(t => t.Episode).WithMany().HasForeignKey(t => t.EpisodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Domain.Centers.Program>().WithMany().HasForeignKey(t => t.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Counselor).WithMany().HasForeignKey(t => t.CounselorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.TreatmentPlan).WithMany().HasForeignKey(t => t.TreatmentPlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.RulePackVersion).WithMany().HasForeignKey(t => t.RulePackVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.EpisodeId, t.Kind }).IsUnique();
        // The lists of supervisors and of counselors, in their order.
        builder.HasIndex(t => new { t.ProgramId, t.SortsOn });
        builder.HasIndex(t => new { t.CounselorId, t.SortsOn });
    }
}
