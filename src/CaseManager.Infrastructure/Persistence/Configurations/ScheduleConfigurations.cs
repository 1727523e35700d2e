using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class ReportScheduleConfiguration : IEntityTypeConfiguration<ReportSchedule>
{
    public void Configure(EntityTypeBuilder<ReportSchedule> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(ReportSchedule.NameLength);
        builder.Property(s => s.NameKey).HasMaxLength(ReportSchedule.NameLength * TextKey.Growth);
        builder.Ignore(s => s.Rhythm).Ignore(s => s.IsActive);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Site>().WithMany().HasForeignKey(s => s.SiteId).OnDelete(DeleteBehavior.Restrict);
        // A form that is sent twice makes one schedule.
        builder.HasIndex(s => new { s.OwnerId, s.NameKey }).IsUnique();
        builder.HasIndex(s => new { s.OwnerId, s.IsRemoved, s.Name });
        builder.HasIndex(s => new { s.IsRemoved, s.Name });
    }
}

internal sealed class ScheduledRunConfiguration : IEntityTypeConfiguration<ScheduledRun>
{
    public void Configure(EntityTypeBuilder<ScheduledRun> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(ScheduledRun.ReasonLength);
        builder.HasOne<ReportSchedule>().WithMany().HasForeignKey(r => r.ReportScheduleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(r => r.ReportRunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportPack>().WithMany().HasForeignKey(r => r.ReportPackId).OnDelete(DeleteBehavior.Restrict);
        // No occurrence twice, whatever nodes think: a schedule has one a day at most.
        builder.HasIndex(r => new { r.ReportScheduleId, r.Day }).IsUnique();
        builder.HasIndex(r => r.RanAt);
    }
}
