using CaseManager.Domain.Codes;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Stores a number as closely as it was told, such as <c>5</c>, <c>8-14</c> or <c>31+</c>.</summary>
internal sealed class NumberRangeConverter() : ValueConverter<NumberRange, string>(range => range.ToString(), text => NumberRange.Parse(text, null));
