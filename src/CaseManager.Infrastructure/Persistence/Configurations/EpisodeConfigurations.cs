using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class EpisodeConfiguration : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> builder)
    {
        builder.HasQueryFilter(e => e.SetAsideById == null);
        builder.HasOne<ClientMerge>().WithMany().HasForeignKey(e => e.SetAsideById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.SetAsideById).HasFilter(FewRows.SetAside);
        builder.Ignore(e => e.IsRunning).Ignore(e => e.FollowsHistory).Ignore(e => e.Level);
        builder.ComplexProperty(e => e.Admission);
        builder.ComplexProperty(e => e.Clinical);
        builder.HasOne(e => e.Client).WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.Program).WithMany().HasForeignKey(e => e.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(e => e.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Episode>().WithMany().HasForeignKey(e => e.TransferredFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Steps).WithOne().HasForeignKey(s => s.EpisodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.CareTeam).WithOne().HasForeignKey(m => m.EpisodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Substances).WithOne().HasForeignKey(s => s.EpisodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Diagnoses).WithOne().HasForeignKey(d => d.EpisodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.ClientId, e.ProgramId, e.AdmittedOn }).IsUnique();
        builder.HasIndex(e => new { e.ProgramId, e.AdmittedOn });
    }
}

internal sealed class EpisodeStepConfiguration : IEntityTypeConfiguration<EpisodeStep>
{
    public void Configure(EntityTypeBuilder<EpisodeStep> builder)
    {
        builder.ToTable("EpisodeSteps");
        builder.Ignore(s => s.Moment);
        builder.Property(s => s.By).HasMaxLength(EpisodeStep.ActorLength);
        builder.Property(s => s.Why).HasMaxLength(EpisodeStep.ReasonLength);
        builder.ComplexProperty(s => s.Level, level =>
        {
            level.Property(l => l.Code).HasMaxLength(AsamLevel.CodeLength);
            level.Property(l => l.Edition);
        });
        builder.HasOne(s => s.Discharge).WithOne().HasForeignKey<Discharge>(d => d.EpisodeStepId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.EpisodeId, s.Number }).IsUnique();
    }
}

internal sealed class DischargeConfiguration : IEntityTypeConfiguration<Discharge>
{
    public void Configure(EntityTypeBuilder<Discharge> builder)
    {
        builder.ToTable("Discharges");
        builder.Property(d => d.PlanAfter).HasMaxLength(Discharge.PlanLength);
        builder.HasMany(d => d.Substances).WithOne().HasForeignKey(s => s.DischargeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SubstanceAtDischargeConfiguration : IEntityTypeConfiguration<SubstanceAtDischarge>
{
    public void Configure(EntityTypeBuilder<SubstanceAtDischarge> builder)
    {
        builder.ToTable("DischargeSubstances");
        builder.HasIndex(s => new { s.DischargeId, s.Rank }).IsUnique();
    }
}

internal sealed class SubstanceUseConfiguration : IEntityTypeConfiguration<SubstanceUse>
{
    public void Configure(EntityTypeBuilder<SubstanceUse> builder)
    {
        builder.ToTable("EpisodeSubstances");
        builder.Ignore(s => s.Details);
        // Not unique: a list that is put in another order is written anew, and the databases look at each row by itself.
        builder.HasIndex(s => new { s.EpisodeId, s.Rank });
    }
}

internal sealed class EpisodeDiagnosisConfiguration : IEntityTypeConfiguration<EpisodeDiagnosis>
{
    public void Configure(EntityTypeBuilder<EpisodeDiagnosis> builder)
    {
        builder.ToTable("EpisodeDiagnoses");
        builder.Ignore(d => d.Specifiers);
        builder.HasOne(d => d.DiagnosisCode).WithMany().HasForeignKey(d => d.DiagnosisCodeId).OnDelete(DeleteBehavior.Restrict);
        // Not unique, for the same reason as with substances.
        builder.HasIndex(d => new { d.EpisodeId, d.Rank });
    }
}

internal sealed class CareTeamMemberConfiguration : IEntityTypeConfiguration<CareTeamMember>
{
    public void Configure(EntityTypeBuilder<CareTeamMember> builder)
    {
        builder.ToTable("CareTeamMembers");
        builder.HasOne(m => m.StaffMember).WithMany().HasForeignKey(m => m.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.EpisodeId, m.From });
        builder.HasIndex(m => new { m.StaffMemberId, m.Until });
    }
}
